import type { Core } from '@strapi/strapi';

import { newsroom } from '../../../src/plugins/newsroom/contract';

/** Every row that belongs to the newsroom's content: by table, as the database has it. */
export type Content = Record<string, unknown[]>;

const CONTENT = /^(api::|newsroom\.|plugin::newsroom\.|plugin::upload\.)/;

/**
 * Waits until nothing follows any more from what was written, and reads all tables of the newsroom's content types, components and files, and those that link them.
 * Two equal contents mean that nothing has changed, not even an id or a date of change.
 */
export async function databaseContent(strapi: Core.Strapi): Promise<Content> {
  await newsroom(strapi, 'publications').settled();
  const tables = new Set<string>();
  for (const [uid, { tableName, attributes }] of strapi.db.metadata.entries()) {
    if (!CONTENT.test(uid)) continue;
    tables.add(tableName);
    for (const attribute of Object.values(attributes)) {
      const { joinTable } = attribute as { joinTable?: { name: string } };
      if (joinTable) tables.add(joinTable.name);
    }
  }
  const content: Content = {};
  for (const table of [...tables].toSorted()) {
    content[table] = await strapi.db.connection(table).select('*').orderBy('id');
  }
  return content;
}
