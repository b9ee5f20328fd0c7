import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';

import { readCache } from '../../service';
import type { TagCollector } from '../../tags/tag-collector';
import type { Row } from './row-shape';

export interface Rows {
  columns: readonly string[];
  rows: Row[];
}

/** One connection for the length of a read; SQLite answers at once, PostgreSQL later. */
export interface Session {
  all(sql: string, values: readonly unknown[]): Rows | Promise<Rows>;
  /**
   * Runs work that does not wait with one look at the database: SQLite locks, looks for writes of
   * other processes and unlocks once instead of for each statement.
   */
  atOnce<Result>(work: () => Result): Result;
}

interface SqliteStatement {
  raw(): SqliteStatement;
  columns(): Array<{ name: string }>;
  all(values: readonly unknown[]): Row[];
}

interface SqliteConnection {
  inTransaction: boolean;
  transaction<Result>(work: (inside: () => Result) => Result): (inside: () => Result) => Result;
  prepare(sql: string): SqliteStatement;
}

interface PostgresConnection {
  query(query: object): Promise<{ fields: Array<{ name: string }>; rows: Row[] }>;
}

interface Client {
  acquireConnection(): Promise<object>;
  releaseConnection(connection: object): Promise<void>;
  positionBindings(sql: string): string;
  emit(event: 'query', query: Told): void;
  emit(event: 'query-error', error: unknown, query: Told): void;
}

interface Told {
  sql: string;
  bindings: readonly unknown[];
}

interface Transaction {
  client: Client;
  isCompleted(): boolean;
}

const MAX_STATEMENTS = 500;

interface Prepared {
  statement: SqliteStatement;
  columns: readonly string[];
}

/** Statements stay prepared as long as their connection is open. */
const prepared = new WeakMap<object, LRUCache<string, Prepared>>();

/** The driver's own transaction of each connection. */
const moments = new WeakMap<object, (work: () => unknown) => unknown>();

/**
 * Runs `work` on a connection of the pool, or on the transaction that is under way, whose own
 * writes it then sees. No transaction is begun.
 */
export async function withSession<Result>(
  strapi: Core.Strapi,
  work: (session: Session) => Result | Promise<Result>
): Promise<Result> {
  const client = await clientOf(strapi);
  const connection = await client.acquireConnection();
  try {
    const session =
      strapi.db.dialect.client === 'postgres'
        ? postgresSession(client, connection as PostgresConnection)
        : sqliteSession(client, connection as SqliteConnection);
    return await work(seen(session, readCache(strapi).tags));
  } finally {
    await client.releaseConnection(connection);
  }
}

/** Answers depend on what is read here as well. */
function seen(session: Session, tags: TagCollector): Session {
  const see = (sql: string, values: readonly unknown[], { columns, rows }: Rows): Rows => {
    tags.see(sql, values, { kind: 'arrays', rows, columns });
    return { columns, rows };
  };
  return {
    atOnce: session.atOnce.bind(session),
    all: (sql, values) => {
      const found = session.all(sql, values);
      return found instanceof Promise
        ? found.then((rows) => see(sql, values, rows))
        : see(sql, values, found);
    },
  };
}

async function clientOf({ db }: Core.Strapi): Promise<Client> {
  if (!db.inTransaction()) return db.connection.client as Client;
  // Inside a transaction this joins it.
  const transaction = (await db.transaction()).get() as unknown as Transaction;
  if (transaction.isCompleted()) throw new Error('The transaction of this read is over.');
  return transaction.client;
}

function sqliteSession(client: Client, connection: SqliteConnection): Session {
  const known = prepared.get(connection) ?? new LRUCache<string, Prepared>({ max: MAX_STATEMENTS });
  prepared.set(connection, known);
  return {
    all: (sql, values) => {
      const bindings = values.map(sqliteValue);
      client.emit('query', { sql, bindings });
      const { statement, columns } = known.get(sql) ?? prepare(known, connection, sql);
      return { columns, rows: statement.all(bindings) };
    },
    atOnce: (work) => atOnce(connection, work),
  };
}

function atOnce<Result>(connection: SqliteConnection, work: () => Result): Result {
  if (connection.inTransaction) return work();
  const moment = moments.get(connection) ?? connection.transaction((inside) => inside());
  moments.set(connection, moment);
  return moment(work) as Result;
}

function prepare(
  known: LRUCache<string, Prepared>,
  connection: SqliteConnection,
  sql: string
): Prepared {
  const statement = connection.prepare(sql).raw();
  const result = { statement, columns: statement.columns().map(({ name }) => name) };
  known.set(sql, result);
  return result;
}

/** As knex' driver for SQLite writes them. */
function sqliteValue(value: unknown): unknown {
  if (value instanceof Date) return value.valueOf();
  return typeof value === 'boolean' ? Number(value) : value;
}

function postgresSession(client: Client, connection: PostgresConnection): Session {
  return {
    all: async (sql, values) => {
      const text = client.positionBindings(sql);
      client.emit('query', { sql: text, bindings: values });
      const { fields, rows } = await connection
        .query({ text, values, rowMode: 'array' })
        .catch((error: unknown) => {
          // As knex does: whoever looks after the database hears of it.
          client.emit('query-error', error, { sql: text, bindings: values });
          throw error;
        });
      return { columns: fields.map(({ name }) => name), rows };
    },
    atOnce: (work) => work(),
  };
}
