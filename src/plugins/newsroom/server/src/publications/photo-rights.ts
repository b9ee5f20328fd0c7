import type { Core } from '@strapi/strapi';

import { idsOf } from '../../../domain/publication-tags';
import { rightsEnd, rightsExpired } from '../../../domain/rights';
import { settings } from '../settings';

interface Photo {
  documentId: string;
  rightsExpire: string | null;
}

export interface PhotoRights {
  /** The next moment at which rights end, in milliseconds since 1970; absent where none do. */
  until: Map<number, number>;
  /** Documents whose rights are over: readers get nothing of them, whatever points to them. */
  over: Set<string>;
}

/**
 * Until when publications are true if nobody writes anything: the rights of their photos end.
 * @param tags what they are made of, by row id
 */
export async function photoRights(
  strapi: Core.Strapi,
  tags: ReadonlyMap<number, readonly string[]>
): Promise<PhotoRights> {
  const { timeZone, contentTypes } = settings(strapi);
  const ids = [...new Set([...tags.values()].flatMap((list) => idsOf('photo', list)))];
  if (ids.length === 0) return { until: new Map(), over: new Set() };
  const photos: Photo[] = await strapi.db.query(contentTypes.photo).findMany({
    where: { documentId: { $in: ids }, rightsExpire: { $notNull: true } },
    select: ['documentId', 'rightsExpire'],
  });
  const now = Date.now();
  const isOver = ({ rightsExpire }: Photo): boolean => rightsExpired(rightsExpire, now, timeZone);
  const until = new Map<number, number>();
  for (const [row, list] of tags) {
    const own = idsOf('photo', list);
    const ends = photos
      .filter(({ documentId }) => own.includes(documentId))
      .map(({ rightsExpire }) => rightsEnd(rightsExpire, timeZone) ?? 0)
      .filter((end) => end > now);
    if (ends.length > 0) until.set(row, Math.min(...ends));
  }
  return { until, over: new Set(photos.filter(isOver).map(({ documentId }) => documentId)) };
}
