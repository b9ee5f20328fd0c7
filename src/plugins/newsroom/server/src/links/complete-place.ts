import type { Core } from '@strapi/strapi';

import { completedLinks, type LinkedDocument, type LinkedVersion } from '../../../domain/link-list';
import type { Place } from './places';

/** Links a place to those of its intended documents that have such a version. */
export async function completePlace(
  strapi: Core.Strapi,
  place: Place,
  intended: readonly LinkedDocument[],
  status: 'draft' | 'published'
): Promise<void> {
  const available: LinkedVersion[] = await strapi.db.query(place.target).findMany({
    where: {
      documentId: { $in: intended.map(({ documentId }) => documentId) },
      publishedAt: { [status === 'draft' ? '$null' : '$notNull']: true },
    },
    select: ['id', 'documentId', 'locale'],
  });
  const links = completedLinks(intended, available, place.links);
  if (!links) return;
  // Nothing else of the row changes, least of all when it was changed.
  await strapi.db
    .query(place.model)
    .updateRelations(place.row, { [place.attribute]: { set: links.map((id) => ({ id })) } });
}
