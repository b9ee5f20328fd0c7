import type { Core } from '@strapi/strapi';

import { inTransaction, type Ledger } from './ledger';

/** "outb": keeps these locks apart from other advisory locks of the application. */
const SPACE = 0x6f_75_74_62;
const DOCUMENT_SPACE = SPACE + 1;
const SEQUENCER = 1;

/**
 * Makes writers of one document wait for each other until they commit, so that its events get their
 * row ids in the order of the commits. SQLite has one writer anyway. Needs an open transaction.
 */
export async function lockDocument(strapi: Core.Strapi, key: string): Promise<void> {
  await inTransaction(strapi, async ({ isPostgres, rows }) => {
    if (isPostgres)
      await rows('select pg_advisory_xact_lock(?, hashtext(?))', [DOCUMENT_SPACE, key]);
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
