import type { Core } from '@strapi/strapi';

import { areIgnored, readStatement } from '../../../domain/written-table';

/**
 * The methods of knex's client (3.0) through which every statement of every way in goes; the second
 * is for `.stream()`.
 */
const QUERY = '_query';
const STREAM = '_stream';

interface Statement {
  sql?: string;
  /** What the driver has answered; absent when it has failed. */
  response?: unknown;
}

interface KnexClient {
  config: object;
  [QUERY]: Send;
  [STREAM]: Send;
}

type Send = (
  this: KnexClient,
  connection: object,
  statement: Statement,
  ...more: unknown[]
) => Promise<unknown>;

interface Observer {
  (connection: object, statement: Statement): void;
  /** Whether others may see what a statement does before its answer comes. */
  mayShow?(this: void, connection: object, sql: string): boolean;
}

export interface WriteListener {
  onWrite(this: void): void;
  /** A write may show from now on, until `onSettled`. */
  onSent(this: void): void;
  onSettled(this: void): void;
}

interface Watching {
  observe: Observer;
  listener: WriteListener;
}

/** Transactions have clients of their own, which share only the configuration with the first. */
const observers = new WeakMap<object, Watching>();
const watchedClasses = new WeakSet<object>();

/**
 * Watches every statement that this process sends to the database, whichever way it came in, and
 * calls `onWrite` as soon as what it wrote can be seen by others: after the commit of its
 * transaction, and before the writer hears of it.
 *
 * knex's own events do not serve: it announces a COMMIT before it is done, and not after.
 */
export function watchSqlWrites(
  strapi: Core.Strapi,
  ignoredTables: readonly string[],
  listener: WriteListener
): void {
  const client = strapi.db.connection.client as KnexClient;
  watchClass(Object.getPrototypeOf(client) as KnexClient);
  observers.set(client.config, {
    observe: createObserver(ignoredTables, listener.onWrite),
    listener,
  });
}

/** @returns what is to be told of every statement when it is done, whether it failed or not */
export function createObserver(ignoredTables: readonly string[], onWrite: () => void): Observer {
  const open = new WeakMap<object, { hasWritten: boolean }>();
  const observe: Observer = (connection, { sql = '', response }) => {
    const statement = readStatement(sql);
    const transaction = open.get(connection);
    switch (statement.kind) {
      case 'read':
        break;
      case 'begin':
        open.set(connection, { hasWritten: false });
        break;
      case 'commit':
        open.delete(connection);
        // What was not seen to begin may have written anything.
        if (!transaction || transaction.hasWritten) onWrite();
        break;
      case 'rollback':
        open.delete(connection);
        break;
      case 'write':
        if (areIgnored(statement.tables, ignoredTables)) break;
        if (statement.saysRows && changedRows(response) === 0) break;
        if (transaction) transaction.hasWritten = true;
        else onWrite();
        break;
    }
  };
  observe.mayShow = (connection, sql) => {
    const statement = readStatement(sql);
    const transaction = open.get(connection);
    if (statement.kind === 'commit') return transaction?.hasWritten ?? true;
    const isAlone = statement.kind === 'write' && !transaction;
    return isAlone && !areIgnored(statement.tables, ignoredTables);
  };
  return observe;
}

function watchClass(prototype: KnexClient): void {
  if (watchedClasses.has(prototype)) return;
  watchedClasses.add(prototype);
  prototype[QUERY] = observed(prototype[QUERY]);
  prototype[STREAM] = observed(prototype[STREAM]);
}

function observed(send: Send): Send {
  return async function observing(connection, statement, ...more) {
    const watching = observers.get(this.config);
    const mayShow = watching?.observe.mayShow?.(connection, statement.sql ?? '') ?? false;
    if (mayShow) watching?.listener.onSent();
    try {
      return await send.call(this, connection, statement, ...more);
    } finally {
      // A COMMIT whose answer was lost may have been done all the same.
      watching?.observe(connection, statement);
      if (mayShow) watching?.listener.onSettled();
    }
  };
}

/** As better-sqlite3 and pg say it; `null` when they do not, as after a failure. */
function changedRows(response: unknown): number | null {
  if (Array.isArray(response)) return response.length;
  if (typeof response !== 'object' || response === null) return null;
  const { changes, rowCount } = response as { changes?: number; rowCount?: number | null };
  return changes ?? rowCount ?? null;
}
