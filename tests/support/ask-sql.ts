import Sqlite from 'better-sqlite3';
import { Client } from 'pg';

import type { TestDatabase } from './database';

/** Rows of SQL that both databases read the same way, past Strapi; a newsroom may run meanwhile. */
export async function askSql<Row>({ env }: TestDatabase, sql: string): Promise<Row[]> {
  const { DATABASE_FILENAME: file = '', DATABASE_URL: url } = env;
  return url ? inPostgres(url, sql) : inSqlite(file, sql);
}

function inSqlite<Row>(file: string, sql: string): Row[] {
  const database = new Sqlite(file, { readonly: true, timeout: 10_000 });
  try {
    return database.prepare(sql).all() as Row[];
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
