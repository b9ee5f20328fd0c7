import type { Core, UID } from '@strapi/strapi';

import type { ChangeCause, PublicationChange } from '../../../contract';
import { tagOf } from '../../../domain/publication-tags';
import { buildOf } from './build';
import { causeOf } from './cause';
import { makePublications, type Made } from './publication';
import { publicRows, type PublicRow } from './public-rows';
import { publicationOf, putPublication, removePublications, storedOf, tagsIn } from './store';
import { isDrafted, kindOf } from './subject';
import type { PublicationRow } from './tables';

export interface Refreshing {
  isDeleted?: boolean;
  cause?: ChangeCause | null;
  isFound?: boolean;
  isFilling?: boolean;
  /** Also versions that nobody has written since they were stored. */
  all?: boolean;
}

/** What has become of publications. */
export interface Refreshed {
  /** What has changed for readers, one entry for each document and locale. */
  changes: PublicationChange[];
  /** Those among them that can show in the publications of others. */
  shown: PublicationChange[];
  /** Of what publications are made that were not until now. */
  gained: string[];
  /** Of what publications are made no longer. */
  lost: string[];
  /** All this, for others whom nobody has written to. */
  cause: ChangeCause;
}

/**
 * Makes the store hold what readers see of documents of a type, in the current transaction; nobody else
 * writes them meanwhile.
 */
export async function refresh(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentIds: readonly string[],
  how: Refreshing
): Promise<Refreshed> {
  if (documentIds.length === 0) return nothing(strapi, uid);
  const stored = await storedOf(strapi, uid, documentIds);
  const rows = await publicRows(strapi, uid, documentIds);
  // What has no drafts may be saved twice in a millisecond.
  const isAlways = how.all === true || !isDrafted(strapi, uid);
  const touched = rows
    .map((row) => ({ row, older: stored.find((one) => isOf(one, row)) }))
    .filter(({ row, older }) => isAlways || !older || isWritten(older, row));
  const made = await makePublications(
    strapi,
    uid,
    touched.map(({ row }) => row.id)
  );
  const build = await buildOf(strapi);
  const changes: PublicationChange[] = [];
  const shown: PublicationChange[] = [];
  const shifts: Shift[] = [];
  for (const { row, older } of touched) {
    const now = made.get(row.id);
    if (!now) continue;
    const changed = await replace(strapi, uid, row, { ...now, build }, older, how);
    changes.push(...changed);
    if (!isShownAlike(older, now)) shown.push(...changed);
    if (older?.tags === now.tags) continue;
    shifts.push({ own: ownTag(strapi, uid, row.documentId), before: older?.tags, after: now.tags });
  }
  const gone = stored.filter((one) => !rows.some((row) => isOf(one, row)));
  const removed = await remove(strapi, uid, gone, how);
  const all = [...changes, ...removed.changes];
  return {
    changes: all,
    shown: [...shown, ...removed.changes],
    gained: shifts.flatMap(({ own, before, after }) => tagsBut(after, own, before)),
    lost: [
      ...shifts.flatMap(({ own, before, after }) => tagsBut(before, own, after)),
      ...removed.lost,
    ],
    cause: causeOf(strapi, uid, documentIds[0], all[0]),
  };
}

function nothing(strapi: Core.Strapi, uid: string): Refreshed {
  return { changes: [], shown: [], gained: [], lost: [], cause: causeOf(strapi, uid) };
}

/** Takes publications of one type out of the store. */
export async function remove(
  strapi: Core.Strapi,
  uid: string,
  rows: readonly PublicationRow[],
  how: Refreshing
): Promise<Refreshed> {
  if (rows.length === 0) return nothing(strapi, uid);
  await removePublications(strapi, rows);
  const changes = rows.map((row) => changeOf(row, null, how));
  return {
    changes,
    shown: changes,
    gained: [],
    lost: rows.flatMap((row) => tagsBut(row.tags, ownTag(strapi, uid, row.subject_id))),
    cause: causeOf(strapi, uid, rows[0]?.subject_id, changes[0]),
  };
}

/** What a publication is made of beside its own document, as it is stored. */
interface Shift {
  own: string;
  before: string | undefined;
  after: string;
}

function ownTag(strapi: Core.Strapi, uid: string, documentId: string): string {
  return tagOf(kindOf(strapi, uid) ?? 'article', documentId);
}

/** Tags of a list but one, and those that another list has as well. */
function tagsBut(tags: string | undefined, own: string, others = '[]'): string[] {
  const known = new Set([own, ...tagsIn(others)]);
  return tagsIn(tags ?? '[]').filter((tag) => !known.has(tag));
}

/** Publishing makes a new row; a project's hook may write another language of the same document. */
function isWritten(older: PublicationRow, { id, updatedAt }: PublicRow): boolean {
  if (older.row_id !== id) return true;
  const stored = JSON.parse(older.document) as { updatedAt?: string };
  return stored.updatedAt !== new Date(updatedAt).toISOString();
}

function isOf(stored: PublicationRow, { documentId, locale }: PublicRow): boolean {
  return stored.subject_id === documentId && stored.subject_locale === (locale ?? '');
}

async function replace(
  strapi: Core.Strapi,
  subject: string,
  { documentId, locale }: PublicRow,
  made: Made & { build: string },
  older: PublicationRow | undefined,
  how: Refreshing
): Promise<PublicationChange[]> {
  if (older && isSame(older, made)) return [];
  await putPublication(strapi, { subject, documentId, locale }, made, older);
  if (older?.digest === made.digest) return [];
  const now = { subject, subject_id: documentId, subject_locale: locale ?? '', ...made };
  return [changeOf(older ?? null, now, how)];
}

function changeOf(
  older: PublicationRow | null,
  now: Omit<PublicationRow, 'id'> | null,
  { isDeleted = false, cause = null, isFound = false, isFilling = false }: Refreshing
): PublicationChange {
  return {
    before: older && publicationOf(older),
    after: now && publicationOf(now),
    isDeleted: isDeleted && now === null,
    cause,
    isFound,
    isFilling,
  };
}

/** Whether others show of it what they showed before. */
function isShownAlike(older: PublicationRow | undefined, made: Made): boolean {
  return made.shown_elsewhere !== null && older?.shown_elsewhere === made.shown_elsewhere;
}

function isSame(older: PublicationRow, made: Made & { build: string }): boolean {
  const until = older.true_until === null ? null : Number(older.true_until);
  return (
    older.row_id === made.row_id &&
    older.document === made.document &&
    older.digest === made.digest &&
    older.story === made.story &&
    older.shown_elsewhere === made.shown_elsewhere &&
    older.tags === made.tags &&
    older.build === made.build &&
    until === made.true_until
  );
}
