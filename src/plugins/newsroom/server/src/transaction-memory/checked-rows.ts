import type { Core, UID } from '@strapi/strapi';

import { hostQuery, kindRow } from '../kinds/kind-rows';
import { mergePopulate, without, type RowPopulate } from '../presenters/row-populate';
import { emptyComponents, noteCreated } from './created-rows';
import { currentTransaction } from './current-transaction';

interface Row {
  id: number;
}

interface Checked {
  uid: string;
  rows: readonly Row[];
  /** Whether own columns and what others had included were loaded, too. */
  isWhole: boolean;
  /** Whether it has been presented. */
  isTaken: boolean;
}

interface Creation {
  model: { uid: string };
  result?: unknown;
}

/** As the database layer tells of one row or of many. */
interface Created {
  id: number;
  ids?: number[];
}

interface Query {
  select: string[];
  populate: RowPopulate;
}

/** By transaction: what its last write has published, as it was checked. */
const checked = new WeakMap<object, Checked>();

/** By application and content type: what is loaded with what is checked. */
const included = new WeakMap<Core.Strapi, Map<string, RowPopulate>>();

/**
 * Has the check of what is published load more together with what it looks at, so that whoever looks
 * at a document that has just been published need not load it a second time.
 */
export function includeInChecks(strapi: Core.Strapi, uid: string, populate: RowPopulate): void {
  const all = included.get(strapi) ?? new Map<string, RowPopulate>();
  included.set(strapi, all.set(uid, mergePopulate(all.get(uid) ?? {}, populate)));
}

/**
 * The row that a publish has just been checked with, in the transaction of that publish.
 * @returns own columns, what was included and more; `null` where nothing was checked or included, or
 *   where anything has been written since through Strapi's database layer
 */
export async function findChecked(
  strapi: Core.Strapi,
  uid: string,
  rowId: number
): Promise<Record<string, unknown> | null> {
  const transaction = await currentTransaction(strapi);
  const found = transaction && checked.get(transaction);
  if (found?.uid !== uid || !found.isWhole) return null;
  const row = found.rows.find(({ id }) => id === rowId);
  return row ? { ...row } : null;
}

/**
 * Loads what has just been published, for its check, and keeps it: looking at it again, before
 * anything else is written in the same transaction, does not read it a second time.
 */
export async function loadChecked<Loaded extends Row>(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  query: Query,
  ids: readonly number[]
): Promise<Loaded[]> {
  const others = included.get(strapi)?.get(uid);
  const loading: Checked = { uid, rows: [], isWhole: others !== undefined, isTaken: false };
  const transaction = await currentTransaction(strapi);
  // Before it is read: what is written meanwhile has it forgotten.
  if (transaction) checked.set(transaction, loading);
  const more = without(others ?? {}, query.populate);
  const empty = transaction
    ? emptyComponents(strapi, transaction, { uid, ids, populate: more })
    : {};
  const populate = mergePopulate(without(others ?? {}, empty), query.populate);
  const rows: Loaded[] = await strapi.db.query(uid).findMany({
    ...(others ? { select: ['*'], populate } : hostQuery(strapi, uid, { ...query })),
    where: { id: { $in: [...ids] } },
  });
  loading.rows = rows.map((row) => ({ ...row, ...empty }));
  return rows.map((row) => kindRow(strapi, uid, row));
}

/** Must be called before each write in a transaction: it may change what was kept. */
export function forgetChecked(transaction: object): void {
  checked.delete(transaction);
}

/** Has every write through the database layer do so, whoever makes it, and say what it creates. */
export function forgetWhenWritten(strapi: Core.Strapi): void {
  const forget = async (): Promise<void> => {
    const transaction = await currentTransaction(strapi);
    if (transaction) forgetChecked(transaction);
  };
  const note = async ({ model, result }: Creation): Promise<void> => {
    const transaction = await currentTransaction(strapi);
    if (!transaction) return;
    forgetChecked(transaction);
    const { id, ids } = result as Created;
    noteCreated(transaction, model.uid, ids ?? [id]);
  };
  strapi.db.lifecycles.subscribe({
    afterCreate: note,
    afterCreateMany: note,
    afterUpdate: forget,
    afterUpdateMany: forget,
    afterDelete: forget,
    afterDeleteMany: forget,
  });
}

/**
 * Hands the kept rows out to be presented, once.
 * @returns `null` unless all that is asked for was kept
 */
export async function takeChecked<Taken extends Row>(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  ids: readonly number[]
): Promise<Taken[] | null> {
  const transaction = await currentTransaction(strapi);
  const found = transaction && checked.get(transaction);
  if (found?.uid !== uid || found.isTaken) return null;
  found.isTaken = true;
  const rows = found.rows.filter(({ id }) => ids.includes(id)) as Taken[];
  if (rows.length !== ids.length) return null;
  return rows.map((row) => kindRow(strapi, uid, row));
}
