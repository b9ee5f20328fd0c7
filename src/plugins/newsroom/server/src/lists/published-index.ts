import type { Core, UID } from '@strapi/strapi';

import { settings } from '../settings';

/**
 * An index of what readers list, in the default order and without the drafts: a far page passes
 * every row before it, and each article has a draft. Schemas cannot say which rows an index holds,
 * and Strapi leaves indexes alone that it does not know. PostgreSQL would not use it: there the
 * index of the schema answers the whole condition.
 */
export async function indexPublished(strapi: Core.Strapi): Promise<void> {
  if (strapi.db.dialect.client !== 'sqlite') return;
  const { article, liveBrief } = settings(strapi).contentTypes;
  for (const uid of [article, liveBrief]) {
    const table = tableOf(strapi, uid);
    if (table === null) continue;
    await strapi.db.connection.raw(
      'CREATE INDEX IF NOT EXISTS ?? ON ?? (??, ??, ??) WHERE ?? IS NOT NULL',
      [`${table}_published_idx`, table, 'locale', 'date_published', 'id', 'published_at']
    );
  }
}

/** @returns `null` for a type without drafts or without languages, which has no such lists */
function tableOf(strapi: Core.Strapi, uid: UID.ContentType): string | null {
  const { tableName, attributes } = strapi.db.metadata.get(uid);
  const names = ['locale', 'datePublished', 'publishedAt'];
  return names.every((name) => Object.hasOwn(attributes, name)) ? tableName : null;
}
