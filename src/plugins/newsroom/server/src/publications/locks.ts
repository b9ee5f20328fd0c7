import type { Core } from '@strapi/strapi';

import { documentKey, tryLock, tryLockLanguages } from '../documents/lock';
import { inTables, type PublicationRow } from './tables';

type Document = Pick<PublicationRow, 'subject' | 'subject_id'>;

/**
 * Takes the locks under which writers of documents take turns, as far as they are free; they are held
 * until the transaction ends. SQLite has one writer anyway.
 */
export function tryLockDocuments<Given extends Document>(
  strapi: Core.Strapi,
  documents: readonly Given[]
): Promise<Given[]> {
  return inTables(strapi, async ({ isPostgres }) => {
    if (!isPostgres) return [...documents];
    await beginWriting(strapi);
    if (!(await tryLockLanguages(strapi))) return [];
    const held: Given[] = [];
    for (const document of documents) {
      const keys = keysOf(document);
      if ((await tryLock(strapi, keys)).length === keys.length) held.push(document);
    }
    return held;
  });
}

/** An author or a photo may be shown or hidden meanwhile by whoever writes a story. */
function keysOf({ subject, subject_id: documentId }: Document): string[] {
  return [documentKey(subject, documentId), shownKey(subject, documentId)];
}

/**
 * The key under which it is decided whether something public shows a document. Shared by those who
 * begin to show it; held alone by whoever finds that nobody does.
 */
export function shownKey(uid: string, documentId: string): string {
  return `newsroom shown ${uid} ${documentId}`;
}

/**
 * Makes this transaction one that writes, on PostgreSQL, before it reads what it will store: whoever
 * waits for all that write now then waits for it, too.
 */
export async function beginWriting(strapi: Core.Strapi): Promise<void> {
  await inTables(strapi, async ({ isPostgres, rows }) => {
    if (isPostgres) await rows('select pg_current_xact_id()', []);
  });
}
