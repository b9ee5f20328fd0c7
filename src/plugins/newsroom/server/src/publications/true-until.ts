import type { Core } from '@strapi/strapi';

import { idsOf } from '../../../domain/publication-tags';
import { rightsEnd } from '../../../domain/rights';
import { settings } from '../settings';

interface Photo {
  documentId: string;
  rightsExpire: string | null;
}

/**
 * Until when publications are true if nobody writes anything: the next moment at which the rights of
 * one of their photos end, in milliseconds since 1970.
 * @param tags what they are made of, by row id
 * @returns by row id; absent where no rights end
 */
export async function trueUntil(
  strapi: Core.Strapi,
  tags: ReadonlyMap<number, readonly string[]>
): Promise<Map<number, number>> {
  const { timeZone, contentTypes } = settings(strapi);
  const ids = [...new Set([...tags.values()].flatMap((list) => idsOf('photo', list)))];
  if (ids.length === 0) return new Map();
  const photos: Photo[] = await strapi.db.query(contentTypes.photo).findMany({
    where: { documentId: { $in: ids }, rightsExpire: { $notNull: true } },
    select: ['documentId', 'rightsExpire'],
  });
  const until = new Map<number, number>();
  for (const [row, list] of tags) {
    const own = idsOf('photo', list);
    const ends = photos
      .filter(({ documentId }) => own.includes(documentId))
      .map(({ rightsExpire }) => rightsEnd(rightsExpire, timeZone) ?? 0)
      .filter((end) => end > Date.now());
    if (ends.length > 0) until.set(row, Math.min(...ends));
  }
  return until;
}
