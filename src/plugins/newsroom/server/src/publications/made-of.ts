import type { Core, UID } from '@strapi/strapi';

import { pictureHashes } from '../../../domain/body-pictures';
import { tagOf } from '../../../domain/publication-tags';
import { rightsEnd } from '../../../domain/rights';
import { photosOfFiles } from '../presenters/body-photos';
import { visitOutput } from '../rest/output-nodes';
import { newsroomType, settings } from '../settings';
import { kindOf } from './subject';

type Row = Record<string, unknown> & { id: number; documentId: string };

export interface MadeOf {
  tags: string[];
  /** Milliseconds since 1970; `null` where no right ends. */
  trueUntil: number | null;
}

interface Photo {
  documentId: string;
  rightsExpire: string | null;
}

/**
 * What a publication is made of, besides its own row.
 * @param row as `deepPopulate` loads it
 */
export async function madeOf(strapi: Core.Strapi, uid: UID.ContentType, row: Row): Promise<MadeOf> {
  const tags = new Set<string>();
  const isPhoto = newsroomType(strapi, uid) === 'photo';
  visitOutput(strapi, uid, row, (type, entry) => {
    const kind = kindOf(strapi, type);
    if (kind && typeof entry.documentId === 'string') tags.add(tagOf(kind, entry.documentId));
    if (type !== 'plugin::upload.file') return;
    tags.add(tagOf('file', Number(entry.id)));
    // Bodies know the file of a Photo by its hash.
    if (isPhoto && typeof entry.hash === 'string') tags.add(tagOf('picture', entry.hash));
  });
  const hashes = [...new Set(pictureHashes(row.body))];
  for (const hash of hashes) tags.add(tagOf('picture', hash));
  const inBody = [...(await photosOfFiles(strapi, hashes)).values()];
  for (const photo of inBody) tags.add(tagOf('photo', documentIdOf(photo)));
  for (const story of await intendedStories(strapi, uid, row)) tags.add(tagOf('article', story));
  const photos = [
    ...ownRights(strapi, uid, row),
    ...inBody.map((photo) => ({ documentId: documentIdOf(photo), ...rightsOf(photo) })),
    ...(await photosBehind(strapi, uid, row)),
  ];
  return { tags: [...tags].toSorted(), trueUntil: firstEnd(strapi, photos) };
}

function documentIdOf(photo: object): string {
  return (photo as Photo).documentId;
}

function rightsOf(photo: object): Pick<Photo, 'rightsExpire'> {
  return { rightsExpire: (photo as Partial<Photo>).rightsExpire ?? null };
}

function ownRights(strapi: Core.Strapi, uid: UID.ContentType, row: Row): Photo[] {
  if (newsroomType(strapi, uid) !== 'photo') return [];
  return [{ documentId: row.documentId, ...rightsOf(row) }];
}

/** The photos that a row points to. */
async function photosBehind(strapi: Core.Strapi, uid: UID.ContentType, row: Row): Promise<Photo[]> {
  const { photo } = settings(strapi).contentTypes;
  const ids: string[] = [];
  visitOutput(strapi, uid, row, (type, entry) => {
    if (type === photo && entry !== row) ids.push(String(entry.documentId));
  });
  if (ids.length === 0) return [];
  return strapi.db.query(photo).findMany({
    where: { documentId: { $in: ids } },
    select: ['documentId', 'rightsExpire'],
  });
}

/** The next moment at which rights end. */
function firstEnd(strapi: Core.Strapi, photos: readonly Photo[]): number | null {
  const { timeZone } = settings(strapi);
  const ends = photos
    .map(({ rightsExpire }) => rightsEnd(rightsExpire, timeZone))
    .filter((end) => end !== null && end > Date.now());
  return ends.length > 0 ? Math.min(...(ends as number[])) : null;
}

/** A brief links to its story only while that is published: the draft says to which. */
async function intendedStories(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  { documentId, locale }: Row
): Promise<string[]> {
  if (newsroomType(strapi, uid) !== 'liveBrief') return [];
  const drafts: Array<{ article: { documentId: string } | null }> = await strapi.db
    .query(uid)
    .findMany({
      where: { documentId, locale, publishedAt: { $null: true } },
      select: ['id'],
      populate: { article: { select: ['documentId'] } },
    });
  return drafts.flatMap(({ article }) => (article ? [article.documentId] : []));
}
