import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

/**
 * Turns what SQLite says about a statement of too many tables into a 400, for lists that are not
 * counted before: those of the content manager.
 */
export function refuseTooManyTables(strapi: Core.Strapi): void {
  strapi.documents.use(async (_context, next) => {
    try {
      return await next();
    } catch (error) {
      if (!(error instanceof Error) || !/at most \d+ tables in a join/.test(error.message))
        throw error;
      throw Object.assign(
        new errors.ValidationError(
          'The filters and the sort go through more relations than the database can join. Use fewer of them.'
        ),
        { cause: error }
      );
    }
  });
}
