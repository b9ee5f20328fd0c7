import type { Core } from '@strapi/strapi';

import { settings } from '../settings';

/**
 * An index that leads from a credit to its story, for lists of what an author has written. Strapi's
 * own tables of components only have the way from the story, and its schemas cannot name indexes of
 * those; it leaves indexes alone that it does not know.
 */
export async function indexCredits(strapi: Core.Strapi): Promise<void> {
  const { article, liveBrief } = settings(strapi).contentTypes;
  for (const uid of [article, liveBrief]) {
    const { credits } = strapi.db.metadata.get(uid).attributes;
    const joinTable = credits && 'joinTable' in credits ? credits.joinTable : undefined;
    if (!joinTable || !('inverseJoinColumn' in joinTable)) continue;
    const { name, inverseJoinColumn } = joinTable;
    await strapi.db.connection.raw('CREATE INDEX IF NOT EXISTS ?? ON ?? (??)', [
      `${name}_component_idx`,
      name,
      inverseJoinColumn.name,
    ]);
  }
}
