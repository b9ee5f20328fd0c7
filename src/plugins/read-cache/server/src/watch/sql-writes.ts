import type { Core } from '@strapi/strapi';

import type { Change } from '../../../domain/change';
import { UNSEEN } from './prove-watch';
import { createObserver, type Observer, type Statement, type Tracking } from './observer';

/**
 * The methods of knex's client (3.0) through which every statement of every way in goes; the second
 * is for `.stream()`.
 */
const QUERY = '_query';
const STREAM = '_stream';

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

export interface WriteListener {
  onWrite(this: void, change: Change): void;
  /** A write may show from now on, until `onSettled`. */
  onSent(this: void, change: Change): void;
  onSettled(this: void, change: Change): void;
  /** Told of every statement that was answered; of a stream, without its rows. */
  onAnswered?(this: void, statement: Statement): void;
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
  listener: WriteListener,
  tracking: Tracking | null = null
): void {
  const client = strapi.db.connection.client as KnexClient;
  watchClass(Object.getPrototypeOf(client) as KnexClient);
  observers.set(client.config, {
    observe: createObserver(ignoredTables, listener.onWrite, tracking),
    listener,
  });
}

function watchClass(prototype: KnexClient): void {
  if (watchedClasses.has(prototype)) return;
  for (const method of [QUERY, STREAM] as const) {
    if (typeof prototype[method] !== 'function') throw new Error(UNSEEN);
  }
  watchedClasses.add(prototype);
  prototype[QUERY] = observed(prototype[QUERY]);
  prototype[STREAM] = observed(prototype[STREAM]);
}

function observed(send: Send): Send {
  return async function observing(connection, statement, ...more) {
    const watching = observers.get(this.config);
    if (!watching) return send.call(this, connection, statement, ...more);
    const { observe, listener } = watching;
    const sql = statement.sql ?? '';
    const told = observe.before?.(connection, sql) ?? 'anything';
    const change = told instanceof Promise ? await told : told;
    const mayShow = observe.mayShow?.(connection, sql) ?? false;
    if (mayShow) listener.onSent(change);
    try {
      const answer = await send.call(this, connection, statement, ...more);
      listener.onAnswered?.(statement);
      return answer;
    } finally {
      // A COMMIT whose answer was lost may have been done all the same.
      observe(connection, statement);
      if (mayShow) listener.onSettled(change);
    }
  };
}
