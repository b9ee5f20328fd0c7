import type { Core, UID } from '@strapi/strapi';

import { settings } from '../settings';

/** Instances that start at the same time take turns. Any number, as long as it is this one. */
const LOCK = 7_302_017;

/**
 * An index of what readers list, in the default order and without the drafts: a far page passes
 * every row before it, and each article has a draft. Schemas cannot say which rows an index holds,
 * and Strapi leaves indexes alone that it does not know.
 */
export async function indexPublished(strapi: Core.Strapi): Promise<void> {
  const { article, liveBrief } = settings(strapi).contentTypes;
  const tables = [article, liveBrief].flatMap((uid) => tableOf(strapi, uid) ?? []);
  await strapi.db.connection.transaction(async (transaction) => {
    if (strapi.db.dialect.client === 'postgres') {
      await transaction.raw('SELECT pg_advisory_xact_lock(?)', [LOCK]);
    }
    for (const table of tables) {
      await transaction.raw(
        'CREATE INDEX IF NOT EXISTS ?? ON ?? (??, ??, ??) WHERE ?? IS NOT NULL',
        [`${table}_published_idx`, table, 'locale', 'date_published', 'id', 'published_at']
      );
    }
  });
}

/** @returns `null` for a type without drafts or without languages, which has no such lists */
function tableOf(strapi: Core.Strapi, uid: UID.ContentType): string | null {
  const { tableName, attributes } = strapi.db.metadata.get(uid);
  const names = ['locale', 'datePublished', 'publishedAt'];
  return names.every((name) => Object.hasOwn(attributes, name)) ? tableName : null;
}
