import type { Core } from '@strapi/strapi';

import { documentKey, tryLockLanguages } from '../documents/lock';
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
  return inTables(strapi, async ({ isPostgres, rows }) => {
    if (!isPostgres) return [...documents];
    await beginWriting(strapi);
    if (!(await tryLockLanguages(strapi))) return [];
    const held: Given[] = [];
    for (const document of documents) {
      const key = documentKey(document.subject, document.subject_id);
      const [answer] = await rows<{ held: boolean }>(
        'select pg_try_advisory_xact_lock(hashtext(?)) as held',
        [key]
      );
      if (answer?.held) held.push(document);
    }
    return held;
  });
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
