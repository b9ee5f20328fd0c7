import type { Core } from '@strapi/strapi';

/**
 * Runs a read in one transaction that sees what one moment has left, and nothing that is written
 * later. It may write, as some reads do: to count views, say. SQLite answers at once: what runs there without a pause is of one moment anyway.
 */
export function inSnapshot<Result>(
  strapi: Core.Strapi,
  read: () => Promise<Result>
): Promise<Result> {
  if (strapi.db.dialect.client !== 'postgres') return read();
  const snapshot: unknown = strapi.db.transaction(async ({ trx }) => {
    await trx.raw('set transaction isolation level repeatable read');
    return read();
  });
  return snapshot as Promise<Result>;
}
