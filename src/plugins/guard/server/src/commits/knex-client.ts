import type { Core } from '@strapi/strapi';

/**
 * Everything of knex (3.0) that this folder changes or relies on, in one place; `prove-commits` sees at
 * the start whether it still holds.
 */
export const DISPOSED = '__knex__disposed';
export const COMPLETED = '_completed';
export const RESOLVE = '_resolver';
export const REJECT = '_rejecter';

export interface KnexClient {
  /** Transactions have clients of their own, which share the configuration with the first. */
  config: object;
  /** Only a transaction's client has it. */
  transacting?: true;
  query: Query;
  acquireConnection: (this: KnexClient) => Promise<KnexConnection>;
  acquireRawConnection(): Promise<KnexConnection>;
  destroyRawConnection(connection: KnexConnection): Promise<unknown>;
  transaction: (this: KnexClient, ...parts: unknown[]) => KnexTransaction;
}

type Query = (
  this: KnexClient,
  connection: KnexConnection,
  statement: string | { sql?: string; bindings?: readonly unknown[] }
) => Promise<unknown>;

/** A connection of a driver, as the pool keeps it. */
export interface KnexConnection {
  /** With a reason the pool throws the connection away instead of handing it out again. */
  [DISPOSED]?: unknown;
  /** better-sqlite3 only. */
  inTransaction?: boolean;
  /** better-sqlite3 only. */
  exec?(sql: string): unknown;
  /** better-sqlite3 only. */
  prepare?(sql: string): SqliteStatement;
  /** better-sqlite3 only: has SQL call a function, in place of SQLite's own of that name and arity. */
  function?(name: string, options: object, call: (...values: never[]) => unknown): unknown;
}

interface SqliteStatement {
  /** Whether it answers with rows. */
  reader: boolean;
  all(values: readonly unknown[]): unknown;
  run(values: readonly unknown[]): unknown;
}

/** What knex makes of `connection.transaction()`, not what its caller gets. */
export interface KnexTransaction {
  [COMPLETED]: boolean;
  /** There once the connection is. */
  trxClient?: KnexClient;
  isCompleted(): boolean;
  /** These end the promise of the whole transaction, after which its connection goes back to the pool. */
  [RESOLVE](value: unknown): void;
  [REJECT](error: unknown): void;
  /** Sends BEGIN, COMMIT, ROLLBACK and their like for savepoints. */
  query(
    connection: KnexConnection,
    sql: string,
    status?: TransactionStatus,
    value?: unknown
  ): Promise<unknown>;
}

/** Begins (none), commits or rolls back. */
type TransactionStatus = 1 | 2 | undefined;

export const COMMITS = 1;

export function knexClient(strapi: Core.Strapi): KnexClient {
  return strapi.db.connection.client as KnexClient;
}

/** What the first client and those of all transactions have in common. */
export function clientClass(client: KnexClient): KnexClient {
  return Object.getPrototypeOf(client) as KnexClient;
}
