import type { Core } from '@strapi/strapi';

/**
 * Makes whoever asks for the same key wait until this transaction ends. SQLite has one writer
 * anyway. Must run inside a transaction.
 */
export async function lockUntilCommit(strapi: Core.Strapi, key: string): Promise<void> {
  if (strapi.db.dialect.client !== 'postgres') return;
  await strapi.db.transaction(({ trx }) =>
    trx.raw('select pg_advisory_xact_lock(hashtext(?))', [key])
  );
}
