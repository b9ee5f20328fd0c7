import type { Core } from '@strapi/strapi';

interface Answer {
  rows: unknown[];
}

/** A connection of `pg`: statements without bindings may be sent together. */
interface Connection {
  query(statements: string): Promise<Answer | Answer[]>;
}

interface Connections {
  acquireConnection(): Promise<Connection>;
  releaseConnection(connection: Connection): Promise<void>;
}

export interface Ending<Result> {
  statements: readonly string[];
  /** @param rows of each of those statements */
  result(this: void, rows: unknown[][]): Result;
}

/**
 * A transaction on PostgreSQL in two exchanges, whose first also begins it and whose second also
 * commits it. Each statement sees what was committed when it begins, as if they were sent one by one.
 * @param end says, from the rows of each of the first statements, how it ends
 */
export async function inTwoExchanges<Result>(
  strapi: Core.Strapi,
  first: readonly string[],
  end: (rows: unknown[][]) => Ending<Result>
): Promise<Result> {
  const connections = strapi.db.connection.client as Connections;
  const connection = await connections.acquireConnection();
  try {
    const [, ...begun] = await rowsOfEach(connection, [BEGIN, ...first]);
    const { statements, result } = end(begun);
    const ended = await rowsOfEach(connection, [...statements, 'commit']);
    return result(ended.slice(0, -1));
  } catch (error) {
    // Of a connection that is lost there is nothing to take back.
    await connection.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await connections.releaseConnection(connection);
  }
}

/** Whatever the database's default is: a snapshot that is kept would be older than a lock. */
const BEGIN = 'begin isolation level read committed';

async function rowsOfEach(
  connection: Connection,
  statements: readonly string[]
): Promise<unknown[][]> {
  const answer = await connection.query(statements.join(';\n'));
  return [answer].flat().map(({ rows }) => rows);
}
