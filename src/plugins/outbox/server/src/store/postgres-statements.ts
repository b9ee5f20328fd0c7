import { asText, type Statement } from './statement';

/** A connection of `pg`: what is sent as one text is run statement by statement. */
export interface PostgresConnection {
  query(text: string): Promise<PostgresAnswer | PostgresAnswer[]>;
}

interface PostgresAnswer {
  rows: unknown[];
}

/** What is needed of a transaction of knex on PostgreSQL. */
export interface PostgresTransaction {
  isCompleted(this: void): boolean;
  client: {
    acquireConnection(): Promise<PostgresConnection>;
    releaseConnection(connection: PostgresConnection): Promise<void>;
    emit(event: 'query', query: { sql: string; bindings: Statement['values'] }): void;
  };
}

/**
 * Runs statements in a transaction on PostgreSQL in one exchange. Each sees what was committed when it
 * begins, as if they were sent one by one.
 * @returns the rows of each
 */
export async function runTogether(
  { client, isCompleted }: PostgresTransaction,
  statements: readonly Statement[]
): Promise<unknown[][]> {
  if (isCompleted()) throw new Error('The transaction of this statement of the outbox is over.');
  const connection = await client.acquireConnection();
  try {
    for (const { sql, values } of statements) client.emit('query', { sql, bindings: values });
    return await rowsOfEach(connection, statements.map(asText));
  } finally {
    await client.releaseConnection(connection);
  }
}

export async function rowsOfEach(
  connection: PostgresConnection,
  texts: readonly string[]
): Promise<unknown[][]> {
  const answer = await connection.query(texts.join(';\n'));
  return [answer].flat().map(({ rows }) => rows);
}
