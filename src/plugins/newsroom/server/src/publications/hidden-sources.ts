import type { Core } from '@strapi/strapi';

import type { PublicationChange } from '../../../contract';
import { tagOf } from '../../../domain/publication-tags';
import { rightsExpired } from '../../../domain/rights';
import { settings } from '../settings';
import { keeperOf } from './keeper-of';
import { addMarks } from './marks';
import { picturesOf } from './pictures-of';
import type { Source } from './shown-by';

interface Row {
  documentId: string;
  isShown: boolean | null;
  /** Of a photo. */
  rightsExpire?: string | null;
  image?: { hash: string } | null;
}

/**
 * Marks what is made of authors or photos that readers see neither before nor after a write: a story may
 * be published at the same moment that has read what was there before. Of several photos of one file the
 * newest decides whether a body shows it, and its rights may be over.
 * @param changes that the write has made for readers
 * @param afterCommit gets what is to be done once the commit is known
 */
export async function markHidden(
  strapi: Core.Strapi,
  source: Source,
  documentIds: readonly string[],
  changes: readonly PublicationChange[],
  afterCommit: Array<() => void>
): Promise<void> {
  const { kind } = source;
  const told = new Set(changes.map(({ before, after }) => (after ?? before)?.documentId));
  const untold = documentIds.filter((documentId) => !told.has(documentId));
  if (untold.length === 0) return;
  const rows = await load(strapi, source, untold);
  const { timeZone } = settings(strapi);
  const isPublic = ({ isShown, rightsExpire = null }: Row): boolean =>
    isShown === true && !rightsExpired(rightsExpire, Date.now(), timeZone);
  const hashes = rows.map(
    ({ documentId, image }) => [documentId, image ? [image.hash] : []] as const
  );
  const pictures = await picturesOf(strapi, new Map(hashes));
  const marks = untold.flatMap((documentId) => {
    const row = rows.find((one) => one.documentId === documentId);
    if (row && isPublic(row)) return [];
    const cause = { type: `${kind}.${row ? 'updated' : 'deleted'}`, documentId };
    const tags = [tagOf(kind, documentId), ...(pictures.get(documentId) ?? [])];
    return tags.map((tag) => ({ tag, cause }));
  });
  await addMarks(strapi, marks);
  if (marks.length > 0) afterCommit.push(() => keeperOf(strapi).wake());
}

function load(
  strapi: Core.Strapi,
  { uid, kind }: Source,
  documentIds: readonly string[]
): Promise<Row[]> {
  const ofPhoto = {
    select: ['documentId', 'isShown', 'rightsExpire'],
    populate: { image: { select: ['hash'] } },
  };
  return strapi.db.query(uid).findMany({
    where: { documentId: { $in: [...documentIds] } },
    ...(kind === 'photo' ? ofPhoto : { select: ['documentId', 'isShown'] }),
  });
}
