import type { Change } from '../../../domain/change';
import { areIgnored, isIgnored, readStatement } from '../../../domain/written-table';

/** A statement as knex hands it to the driver. */
export interface Statement {
  sql?: string;
  bindings?: readonly unknown[];
  /** What the driver has answered; absent when it has failed. */
  response?: unknown;
}

/** How the database itself says which rows a transaction has changed. */
export interface Tracking {
  isTracked(this: void, table: string): boolean;
  /** @returns whether what this connection writes from now on will be noted */
  begin(this: void, connection: object): boolean;
  /** Tables were made or changed. */
  forget(this: void, connection: object): void;
  /** Forgets what was noted of a write that is committed by itself: all is dropped anyway. */
  discard(this: void, connection: object): void;
  /** What the open transaction has changed since it was asked last. */
  collect(this: void, connection: object): Change | Promise<Change>;
}

export interface Observer {
  (connection: object, statement: Statement): void;
  /** Whether others may see what a statement does before its answer comes. */
  mayShow?(this: void, connection: object, sql: string): boolean;
  /** To be awaited before a statement is sent. @returns what it will have changed, if it may show */
  before?(this: void, connection: object, sql: string): Change | Promise<Change>;
}

interface Transaction {
  hasWritten: boolean;
  /** Whether it has changed what nobody notes. */
  isUntold: boolean;
  /** Whether rows came or went where it is noted: the notes cannot be empty then. */
  mustTell: boolean;
  change: Change;
}

const ADDS_OR_REMOVES = /^\s*(?:insert|delete)\b/i;

/** SQLite removes the rows that it replaces without a word. */
const REPLACES = /^\s*(?:replace|insert\s+or\s+replace|update\s+or\s+replace)\b/i;

const CHANGES_TABLES = /^\s*(?:create|alter|drop)\s+(?!(?:unique\s+)?index\b)/i;

/** @returns what is to be told of every statement when it is done, whether it failed or not */
export function createObserver(
  ignoredTables: readonly string[],
  onWrite: (change: Change) => void,
  tracking: Tracking | null = null
): Observer {
  const open = new WeakMap<object, Transaction>();
  const noted = new WeakSet<object>();
  const isTold = (tables: readonly string[]): boolean =>
    tables.length > 0 &&
    tables.every((table) => isIgnored(table, ignoredTables) || tracking?.isTracked(table) === true);

  const observe: Observer = (connection, statement) => {
    const { sql = '', response } = statement;
    const read = readStatement(sql);
    const transaction = open.get(connection);
    switch (read.kind) {
      case 'read':
        break;
      case 'begin':
        open.set(connection, begun(noted.has(connection)));
        break;
      case 'commit':
        open.delete(connection);
        // What was not seen to begin may have written anything.
        if (!transaction || transaction.hasWritten) onWrite(changeOf(transaction));
        break;
      case 'rollback':
        open.delete(connection);
        break;
      case 'write':
        if (CHANGES_TABLES.test(sql)) tracking?.forget(connection);
        if (areIgnored(read.tables, ignoredTables)) break;
        if (read.saysRows && changedRows(response) === 0) break;
        if (!transaction) {
          onWrite('anything');
          tracking?.discard(connection);
          break;
        }
        transaction.hasWritten = true;
        if (!isTold(read.tables) || REPLACES.test(sql)) transaction.isUntold = true;
        else if (ADDS_OR_REMOVES.test(sql) && changedRows(response)) transaction.mustTell = true;
        break;
    }
  };

  observe.mayShow = (connection, sql) => {
    const read = readStatement(sql);
    const transaction = open.get(connection);
    if (read.kind === 'commit') return transaction?.hasWritten ?? true;
    const isAlone = read.kind === 'write' && !transaction;
    return isAlone && !areIgnored(read.tables, ignoredTables);
  };

  observe.before = (connection, sql) => {
    const { kind } = readStatement(sql);
    if (kind === 'begin' && tracking) {
      if (tracking.begin(connection)) noted.add(connection);
      else noted.delete(connection);
    }
    const transaction = open.get(connection);
    if (kind !== 'commit' || !tracking || !transaction?.hasWritten) return 'anything';
    return collected(transaction, tracking, connection);
  };
  return observe;
}

function begun(isNoted: boolean): Transaction {
  return { hasWritten: false, isUntold: !isNoted, mustTell: false, change: new Set() };
}

function changeOf(transaction: Transaction | undefined): Change {
  if (!transaction || transaction.isUntold) return 'anything';
  const { change, mustTell } = transaction;
  return change !== 'anything' && change.size === 0 && mustTell ? 'anything' : change;
}

function collected(
  transaction: Transaction,
  tracking: Tracking,
  connection: object
): Change | Promise<Change> {
  const take = (change: Change): Change => {
    const { change: before } = transaction;
    transaction.change =
      change === 'anything' || before === 'anything' ? 'anything' : new Set([...before, ...change]);
    return changeOf(transaction);
  };
  const untold = (): Change => take('anything');
  try {
    const change = tracking.collect(connection);
    return change instanceof Promise ? change.then(take, untold) : take(change);
  } catch {
    return untold();
  }
}

/** As better-sqlite3 and pg say it; `null` when they do not, as after a failure. */
function changedRows(response: unknown): number | null {
  if (Array.isArray(response)) return response.length;
  if (typeof response !== 'object' || response === null) return null;
  const { changes, rowCount } = response as { changes?: number; rowCount?: number | null };
  return changes ?? rowCount ?? null;
}
