import type { Core, UID } from '@strapi/strapi';

import type { ChangeCause, PublicationChange } from '../../../contract';
import { buildOf } from './build';
import { makePublications, type Made } from './publication';
import { publicRows, type PublicRow } from './public-rows';
import { publicationOf, putPublication, removePublications, storedOf } from './store';
import { isDrafted } from './subject';
import type { PublicationRow } from './tables';

export interface Refreshing {
  isDeleted?: boolean;
  cause?: ChangeCause | null;
  isFound?: boolean;
  /** Also versions that nobody has written since they were stored. */
  all?: boolean;
}

/**
 * Makes the store hold what readers see of documents of a type, in the current transaction; nobody else
 * writes them meanwhile.
 * @returns what has changed for readers, one entry for each document and locale
 */
export async function refresh(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentIds: readonly string[],
  how: Refreshing
): Promise<PublicationChange[]> {
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
  for (const { row, older } of touched) {
    const now = made.get(row.id);
    if (now) changes.push(...(await replace(strapi, uid, row, { ...now, build }, older, how)));
  }
  const gone = stored.filter((one) => !rows.some((row) => isOf(one, row)));
  if (gone.length > 0) await removePublications(strapi, gone);
  return [...changes, ...gone.map((row) => changeOf(row, null, how))];
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
  { isDeleted = false, cause = null, isFound = false }: Refreshing
): PublicationChange {
  return {
    before: older && publicationOf(older),
    after: now && publicationOf(now),
    isDeleted: isDeleted && now === null,
    cause,
    isFound,
  };
}

function isSame(older: PublicationRow, made: Made & { build: string }): boolean {
  const until = older.true_until === null ? null : Number(older.true_until);
  return (
    older.row_id === made.row_id &&
    older.document === made.document &&
    older.digest === made.digest &&
    older.tags === made.tags &&
    older.build === made.build &&
    until === made.true_until
  );
}
