import type { Core } from '@strapi/strapi';

import { rowsOfEach, type PostgresConnection } from './postgres-statements';
import { asText, type Statement } from './statement';

interface Connections {
  acquireConnection(): Promise<PostgresConnection>;
  releaseConnection(connection: PostgresConnection): Promise<void>;
}

export interface Ending<Result> {
  statements: readonly Statement[];
  /** @param rows of each of those statements */
  result(this: void, rows: unknown[][]): Result;
}

/** A transaction on PostgreSQL of its own, in one exchange. */
export function inOneExchange(
  strapi: Core.Strapi,
  statements: readonly Statement[]
): Promise<unknown[][]> {
  return onConnection(strapi, (connection) =>
    rowsOfEach(connection, [BEGIN, ...statements.map(asText), 'commit'])
  );
}

/**
 * A transaction on PostgreSQL of its own, in two exchanges: the first also begins it, the second also
 * commits it. Each statement sees what was committed before that statement began.
 * @param end says, from the rows of each of the first statements, how it ends
 */
export function inTwoExchanges<Result>(
  strapi: Core.Strapi,
  first: readonly string[],
  end: (rows: unknown[][]) => Ending<Result>
): Promise<Result> {
  return onConnection(strapi, async (connection) => {
    const [, ...begun] = await rowsOfEach(connection, [BEGIN, ...first]);
    const { statements, result } = end(begun);
    const ended = await rowsOfEach(connection, [...statements.map(asText), 'commit']);
    return result(ended.slice(0, -1));
  });
}

/** Whatever the database's default is: a snapshot that is kept would be older than a lock. */
const BEGIN = 'begin isolation level read committed';

async function onConnection<Result>(
  strapi: Core.Strapi,
  work: (connection: PostgresConnection) => Promise<Result>
): Promise<Result> {
  const connections = strapi.db.connection.client as Connections;
  const connection = await connections.acquireConnection();
  try {
    return await work(connection);
  } catch (error) {
    // Of a connection that is lost there is nothing to take back.
    await connection.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await connections.releaseConnection(connection);
  }
}
