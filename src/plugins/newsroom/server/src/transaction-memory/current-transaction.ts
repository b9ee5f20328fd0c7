import type { Core } from '@strapi/strapi';

/** The database transaction that is under way, as an object to keep things by; else `null`. */
export async function currentTransaction(strapi: Core.Strapi): Promise<object | null> {
  if (!strapi.db.inTransaction()) return null;
  return strapi.db.transaction(({ trx }) => Promise.resolve(trx));
}
