import type { Core, UID } from '@strapi/strapi';

import { tagOf } from '../../../domain/publication-tags';
import { publicOnly } from './public-rows';
import { kindOf, subjects } from './subject';

type Where = Record<string, unknown>;

/**
 * The tags of public documents that show a file which they were not made of until now, be it inside a
 * component. In a transaction.
 */
export async function documentsShowing(strapi: Core.Strapi, fileId: number): Promise<string[]> {
  const tags = new Set<string>();
  for (const uid of subjects(strapi)) {
    const kind = kindOf(strapi, uid);
    const places = placesOf(strapi, uid, fileId);
    if (!kind || places.length === 0) continue;
    const rows: Array<{ documentId: string }> = await strapi.db.query(uid).findMany({
      select: ['documentId'],
      where: { $and: [{ $or: places }, publicOnly(strapi, uid)] },
    });
    for (const { documentId } of rows) tags.add(tagOf(kind, documentId));
  }
  return [...tags];
}

/** A condition for each attribute that may hold a file, at any depth. */
function placesOf(strapi: Core.Strapi, uid: UID.Schema, id: number): Where[] {
  return Object.entries(strapi.getModel(uid).attributes).flatMap(([name, attribute]): Where[] => {
    if (attribute.type === 'media') return [{ [name]: { id } }];
    if (attribute.type !== 'component') return [];
    return placesOf(strapi, attribute.component, id).map((place) => ({ [name]: place }));
  });
}
