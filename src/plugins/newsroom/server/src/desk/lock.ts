import type { Core } from '@strapi/strapi';

/**
 * Makes changes to the same brief wait for each other until they commit. SQLite has one writer
 * anyway. Must run inside a transaction.
 */
export async function lockBrief(
  strapi: Core.Strapi,
  { documentId, locale }: { documentId: string; locale: string }
): Promise<void> {
  if (strapi.db.dialect.client !== 'postgres') return;
  const key = `newsroom desk ${documentId} ${locale}`;
  await strapi.db.transaction(({ trx }) =>
    trx.raw('select pg_advisory_xact_lock(hashtext(?))', [key])
  );
}
