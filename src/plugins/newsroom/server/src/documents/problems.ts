import { errors } from '@strapi/utils';

import type { Problem } from '../../../domain/facts';

/**
 * Refuses a write in Strapi's own shape, so that the admin marks each field.
 * @throws ValidationError (400) with `details.errors[]` of `{path, message, name}`
 */
export function refuse(problems: readonly Problem[]): void {
  const [first] = problems;
  if (!first) return;
  throw new errors.ValidationError(
    problems.length === 1 ? first.message : `${problems.length} errors occurred`,
    {
      errors: problems.map(({ path, message }) => ({ path, message, name: 'ValidationError' })),
    }
  );
}
