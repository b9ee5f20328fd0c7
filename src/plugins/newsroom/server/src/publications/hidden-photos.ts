import type { Core } from '@strapi/strapi';

import type { PublicationChange } from '../../../contract';
import { tagOf } from '../../../domain/publication-tags';
import { rightsExpired } from '../../../domain/rights';
import { settings } from '../settings';
import { keeperOf } from './keeper-of';
import { addMarks } from './marks';

interface Photo {
  documentId: string;
  rightsExpire: string | null;
  image: { hash: string } | null;
}

/**
 * Marks what is made of photos that readers see neither before nor after a write: of several photos of
 * one file the newest decides whether a body shows it, and its rights may be over.
 * @param changes that the write has made for readers
 * @param afterCommit gets what is to be done once the commit is known
 */
export async function markHiddenPhotos(
  strapi: Core.Strapi,
  documentIds: readonly string[],
  changes: readonly PublicationChange[],
  afterCommit: Array<() => void>
): Promise<void> {
  const told = new Set(changes.map(({ before, after }) => (after ?? before)?.documentId));
  const untold = documentIds.filter((documentId) => !told.has(documentId));
  if (untold.length === 0) return;
  const { contentTypes, timeZone } = settings(strapi);
  const photos: Photo[] = await strapi.db.query(contentTypes.photo).findMany({
    where: { documentId: { $in: untold } },
    select: ['documentId', 'rightsExpire'],
    populate: { image: { select: ['hash'] } },
  });
  const marks = untold.flatMap((documentId) => {
    const row = photos.find((one) => one.documentId === documentId);
    if (row && !rightsExpired(row.rightsExpire, Date.now(), timeZone)) return [];
    const cause = { type: row ? 'photo.updated' : 'photo.deleted', documentId };
    const pictures = row?.image ? [tagOf('picture', row.image.hash)] : [];
    return [tagOf('photo', documentId), ...pictures].map((tag) => ({ tag, cause }));
  });
  await addMarks(strapi, marks);
  if (marks.length > 0) afterCommit.push(() => keeperOf(strapi).wake());
}
