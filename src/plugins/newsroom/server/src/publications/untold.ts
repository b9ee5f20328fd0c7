import { setImmediate, setTimeout } from 'node:timers/promises';

import type { Core } from '@strapi/strapi';

import type { PublicationChange } from '../../../contract';
import { inOneCommit } from './in-one-commit';
import { tryLockDocuments } from './locks';
import { publicationOf, storedOf } from './store';
import { hasSubscribers, tell } from './subscribers';
import { inTables, type UntoldRow } from './tables';

/** Changes that are told in one transaction, and the wait for documents that somebody else writes. */
const BATCH = 10;
const HELD_MS = 20;

/**
 * Tells subscribers that are back of what has changed while they were not there: of each document once,
 * however often it was written, and of none that is as it was.
 */
export async function tellUntold(strapi: Core.Strapi, isEnding: () => boolean): Promise<void> {
  if (!hasSubscribers(strapi)) return;
  while (!isEnding()) {
    // Nothing on SQLite waits for input or output: without this, nobody would be answered meanwhile.
    await setImmediate();
    const rows = await inTables(strapi, async ({ untold }) => untold().orderBy('id').limit(BATCH));
    if (rows.length === 0) return;
    const isHeld = await inOneCommit(strapi, async (afterCommit) => {
      const held = await tryLockDocuments(strapi, rows);
      const changes: PublicationChange[] = [];
      for (const row of held) changes.push(...(await changeOf(strapi, row)));
      await tell(strapi, changes, afterCommit);
      const ids = held.map(({ id }) => id);
      await inTables(strapi, ({ untold }) => untold().whereIn('id', ids).delete());
      return held.length > 0;
    });
    if (!isHeld) await setTimeout(HELD_MS);
  }
}

async function changeOf(strapi: Core.Strapi, row: UntoldRow): Promise<PublicationChange[]> {
  const stored = await storedOf(strapi, row.subject, [row.subject_id]);
  const now = stored.find(({ subject_locale: locale }) => locale === row.subject_locale);
  const after = now ? publicationOf(now) : null;
  const { document } = row;
  const before = document === null ? null : publicationOf({ ...NOTHING, ...row, document });
  if (!before && !after) return [];
  const isDeleted = after === null && Boolean(row.is_deleted);
  return [{ before, after, isDeleted, cause: null, isFound: true, isFilling: false }];
}

/** What is not kept of a publication that nobody was told of. */
const NOTHING = {
  row_id: 0,
  true_until: null,
  digest: '',
  story: null,
  shown_elsewhere: null,
  tags: '[]',
  build: '',
};
