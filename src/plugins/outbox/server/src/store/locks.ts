import type { Core } from '@strapi/strapi';

import { inTransaction, type Ledger } from './ledger';
import type { Statement } from './statement';

/** "outb": keeps these locks apart from other advisory locks of the application. */
const SPACE = 0x6f_75_74_62;
const DOCUMENT_SPACE = SPACE + 1;
const LANGUAGE_SPACE = SPACE + 2;
const SEQUENCER = 1;

/**
 * Makes writers of one document wait for each other until they commit, so that its events get their
 * row ids in the order of the commits, and for whoever removes a language. SQLite has one writer
 * anyway. Needs an open transaction.
 * @param key `null` for a document that does not exist yet
 */
export async function lockDocument(strapi: Core.Strapi, key: string | null): Promise<void> {
  await inTransaction(strapi, ({ isPostgres, together }) =>
    together(documentLock(isPostgres, key))
  );
}

/** The statements that take this lock, to be sent ahead of others. */
export function documentLock(isPostgres: boolean, key: string | null): Statement[] {
  if (!isPostgres) return [];
  const ofLanguages = 'pg_advisory_xact_lock_shared(?, 0)';
  if (key === null) return [{ sql: `select ${ofLanguages}`, values: [LANGUAGE_SPACE] }];
  const ofDocument = 'pg_advisory_xact_lock(?, hashtext(?))';
  return [
    { sql: `select ${ofLanguages}, ${ofDocument}`, values: [LANGUAGE_SPACE, DOCUMENT_SPACE, key] },
  ];
}

/** Makes all writers wait until this transaction ends, and waits for those who write now. */
export async function lockLanguages(strapi: Core.Strapi): Promise<void> {
  await inTransaction(strapi, async ({ isPostgres, rows }) => {
    if (isPostgres) await rows('select pg_advisory_xact_lock(?, 0)', [LANGUAGE_SPACE]);
  });
}

/**
 * Waits until nobody numbers events, and keeps it so until this transaction ends: whoever makes
 * older deliveries pending again must be seen before a newer version is taken.
 */
export async function waitForSequencer({ isPostgres, rows }: Ledger): Promise<void> {
  if (isPostgres) await rows('select pg_advisory_xact_lock(?, ?)', [SPACE, SEQUENCER]);
}

/**
 * Tries to become the only transaction that numbers events, on PostgreSQL, and remembers in the
 * transaction whether it is. On SQLite the transaction itself is the lock.
 */
export const HOLD_SEQUENCER = `select set_config('outbox.sequencer',
  pg_try_advisory_xact_lock(${SPACE}, ${SEQUENCER})::text, true) as held`;

/** Whether that was so. For a statement of its own: one that takes a lock sees what was before it. */
export const HOLDS_SEQUENCER = "current_setting('outbox.sequencer') = 'true'";
