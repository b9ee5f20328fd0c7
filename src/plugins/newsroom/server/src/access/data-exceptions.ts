import type { Core } from '@strapi/strapi';

import { refusalOf } from '../documents/problems';

/**
 * Turns what a database says about a value it cannot hold into a 400. The checks before name the
 * parameter; this is the net below them.
 */
export function refuseDataExceptions(strapi: Core.Strapi): void {
  strapi.documents.use(async (_context, next) => {
    try {
      return await next();
    } catch (error) {
      if (!isDataException(error)) throw error;
      const refusal = refusalOf([{ path: [], code: 'value.refused', values: {} }]);
      throw Object.assign(refusal, { cause: error });
    }
  });
}

/** SQLSTATE class 22, "data exception": https://www.postgresql.org/docs/current/errcodes-appendix.html */
function isDataException(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && /^22[0-9A-Z]{3}$/.test(code);
}
