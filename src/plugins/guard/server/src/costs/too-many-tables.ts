import type { Core } from '@strapi/strapi';

import { refusal } from '../../../domain/refusal';
import { invalid } from '../refused';

/**
 * Turns what SQLite says about a statement of too many tables into a 400, for lists that are not
 * counted before: those of the content manager.
 */
export function refuseTooManyTables(strapi: Core.Strapi): void {
  strapi.documents.use(async (_context, next) => {
    try {
      return await next();
    } catch (error) {
      if (!isOfTooManyTables(error)) throw error;
      throw Object.assign(invalid(refusal('request.relations')), { cause: error });
    }
  });
}

/** By its form: an addon's errors may be of another realm, where `instanceof` knows none of them. */
function isOfTooManyTables(error: unknown): boolean {
  const { message } = (error ?? {}) as { message?: unknown };
  return typeof message === 'string' && /at most \d+ tables in a join/.test(message);
}
