import type { Core } from '@strapi/strapi';

/** By transaction, what it has locked; PostgreSQL frees that when the transaction ends, not before. */
const held = new WeakMap<object, Set<string>>();

/**
 * Makes whoever asks for the same key wait until this transaction ends. SQLite has one writer
 * anyway. Must run inside a transaction.
 */
export async function lockUntilCommit(strapi: Core.Strapi, key: string): Promise<void> {
  if (strapi.db.dialect.client !== 'postgres') return;
  await strapi.db.transaction(async ({ trx }) => {
    if (held.get(trx)?.has(key)) return;
    await trx.raw('select pg_advisory_xact_lock(hashtext(?))', [key]);
    noteHeld(trx, key);
  });
}

/** The key under which writers of one document take turns. */
export function documentKey(uid: string, documentId: string): string {
  return `newsroom document ${uid} ${documentId}`;
}

export function noteHeld(transaction: object, key: string): void {
  const keys = held.get(transaction) ?? new Set();
  held.set(transaction, keys.add(key));
}
