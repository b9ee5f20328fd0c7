import { LRUCache } from 'lru-cache';

import type { Value } from './statement';

interface PreparedStatement {
  /** Whether it answers with rows. */
  reader: boolean;
  all(bindings: readonly Value[]): unknown[];
  run(bindings: readonly Value[]): unknown;
}

interface SqliteConnection {
  inTransaction?: boolean;
  prepare(sql: string): PreparedStatement;
}

/** What is needed of a transaction of knex on SQLite. */
export interface SqliteTransaction {
  isCompleted(this: void): boolean;
  client: {
    acquireConnection(): Promise<SqliteConnection>;
    releaseConnection(connection: SqliteConnection): Promise<void>;
    emit(event: 'query', query: { sql: string; bindings: readonly Value[] }): void;
  };
}

/** Lists of several lengths make several statements of one. */
const MAX_STATEMENTS = 200;

/** Statements stay prepared as long as their connection is open. */
const prepared = new WeakMap<SqliteConnection, LRUCache<string, PreparedStatement>>();

/**
 * Runs a statement in a transaction on SQLite, prepared the first time only: that takes longer than
 * running it, and knex does it each time.
 */
export async function runPrepared(
  { client, isCompleted }: SqliteTransaction,
  sql: string,
  bindings: readonly Value[]
): Promise<unknown[]> {
  if (isCompleted()) throw new Error('The transaction of this statement of the outbox is over.');
  const connection = await client.acquireConnection();
  try {
    // It may end one by itself, as when its disk is full; this would then be kept alone.
    if (connection.inTransaction === false) {
      throw new Error(
        'SQLite has ended the transaction of this statement of the outbox by itself.'
      );
    }
    client.emit('query', { sql, bindings });
    const statement = statementOf(connection, sql);
    const values = bindings.map((value) => (typeof value === 'boolean' ? Number(value) : value));
    if (statement.reader) return statement.all(values);
    statement.run(values);
    return [];
  } finally {
    await client.releaseConnection(connection);
  }
}

function statementOf(connection: SqliteConnection, sql: string): PreparedStatement {
  const known =
    prepared.get(connection) ?? new LRUCache<string, PreparedStatement>({ max: MAX_STATEMENTS });
  prepared.set(connection, known);
  const statement = known.get(sql) ?? connection.prepare(sql);
  known.set(sql, statement);
  return statement;
}
