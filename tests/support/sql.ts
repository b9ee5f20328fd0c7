import Sqlite from 'better-sqlite3';
import { Client } from 'pg';

import type { TestDatabase } from './database';

/** Runs SQL that both databases read the same way in a database of a test, past Strapi. */
export async function runSql<Row>({ env }: TestDatabase, sql: string): Promise<Row[]> {
  const { DATABASE_FILENAME: file = '', DATABASE_URL: url } = env;
  return url ? inPostgres(url, sql) : inSqlite(file, sql);
}

function inSqlite<Row>(file: string, sql: string): Row[] {
  const database = new Sqlite(file, { timeout: 10_000 });
  try {
    database.pragma('foreign_keys = ON');
    const statement = database.prepare(sql);
    if (statement.reader) return statement.all() as Row[];
    statement.run();
    return [];
  } finally {
    database.close();
  }
}

async function inPostgres<Row>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
}
