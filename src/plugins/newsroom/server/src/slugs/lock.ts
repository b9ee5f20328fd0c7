import type { Core } from '@strapi/strapi';

import type { SlugScope } from './taken';

/**
 * Makes writers that look for a free slug in the same scope wait for each other until they commit.
 * SQLite has one writer anyway. Must run inside a transaction.
 */
export async function lockSlugs(strapi: Core.Strapi, scope: SlugScope): Promise<void> {
  if (strapi.db.dialect.client !== 'postgres') return;
  const key = `newsroom slugs ${scope.uid} ${scope.locale ?? ''}`;
  await strapi.db.transaction(({ trx }) =>
    trx.raw('select pg_advisory_xact_lock(hashtext(?))', [key])
  );
}
