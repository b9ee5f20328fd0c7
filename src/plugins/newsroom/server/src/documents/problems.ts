import { errors } from '@strapi/utils';

import type { Problem } from '../../../domain/refusal';
import { refusalText } from '../refusals/refusal-text';

/** One of `details.errors[]`: Strapi's own three, and what a client needs to say it itself. */
export interface Refusal {
  path: Problem['path'];
  message: string;
  name: string;
  code: string;
  values: Record<string, string | number>;
}

/**
 * Refuses a write in Strapi's own shape, so that the admin marks each field.
 * @throws ValidationError (400) whose `details.errors[]` are refusals
 */
export function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw refusalOf(problems);
}

/** The error alone, for whoever adds to it. @param details beside `errors` */
export function refusalOf(
  problems: readonly Problem[],
  details: object = {}
): errors.ValidationError {
  const [first, ...others] = refusals(problems);
  const message = others.length > 0 ? `${problems.length} errors occurred` : first?.message;
  return new errors.ValidationError(message ?? '', { errors: refusals(problems), ...details });
}

export function refusals(problems: readonly Problem[]): Refusal[] {
  return problems.map((problem) => ({
    path: problem.path,
    message: refusalText(problem),
    name: 'ValidationError',
    code: problem.code,
    values: problem.values,
  }));
}
