import { errors } from '@strapi/utils';

import { usesText, type Uses } from '../../../domain/uses';

/** @throws ValidationError (400) whose details name the stories */
export function refuseUses(uses: Uses, path: string[], advice: string): void {
  if (uses.total === 0) return;
  const message = `${advice}: needed in ${usesText(uses)}.`;
  throw new errors.ValidationError(message, {
    errors: [{ path, message, name: 'ValidationError' }],
    ...uses,
  });
}
