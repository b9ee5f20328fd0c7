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
    if (isPostgres) {
      await rows('select pg_advisory_xact_lock(?, hashtext(?))', [DOCUMENT_SPACE, key]);
    }
  });
}

/**
 * Whether this transaction now is the only one that numbers events. On SQLite the transaction
 * itself is the lock.
 */
export async function holdSequencer({ isPostgres, rows }: Ledger): Promise<boolean> {
  if (!isPostgres) return true;
  const [row] = await rows<{ held: boolean }>('select pg_try_advisory_xact_lock(?, ?) as held', [
    SPACE,
    SEQUENCER,
  ]);
  return row?.held === true;
}
