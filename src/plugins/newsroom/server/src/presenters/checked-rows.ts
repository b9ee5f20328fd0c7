import type { Core } from '@strapi/strapi';

import { currentTransaction } from './transaction';

interface Checked {
  uid: string;
  rows: ReadonlyArray<{ id: number }>;
}

/** By transaction: what its last write has published, read with the presenter's own query. */
const checked = new WeakMap<object, Checked>();

/**
 * Keeps the rows that a publish has just been checked with, so that presenting them, before anything
 * else is written in the same transaction, does not read them a second time.
 */
export async function keepChecked(strapi: Core.Strapi, found: Checked): Promise<void> {
  const transaction = await currentTransaction(strapi);
  if (transaction) checked.set(transaction, found);
}

/** Must be called before each write in a transaction: it may change what was kept. */
export function forgetChecked(transaction: object): void {
  checked.delete(transaction);
}

/**
 * Hands the kept rows out, once.
 * @returns `null` unless all that is asked for was kept
 */
export async function takeChecked<Row extends { id: number }>(
  strapi: Core.Strapi,
  uid: string,
  ids: readonly number[]
): Promise<Row[] | null> {
  const transaction = await currentTransaction(strapi);
  const found = transaction && checked.get(transaction);
  if (!transaction || found?.uid !== uid) return null;
  checked.delete(transaction);
  const rows = found.rows.filter(({ id }) => ids.includes(id)) as Row[];
  return rows.length === ids.length ? rows : null;
}
