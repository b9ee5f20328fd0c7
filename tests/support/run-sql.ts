import Sqlite from 'better-sqlite3';
import { Client } from 'pg';

import type { TestDatabase } from './database';

/** Runs statements in a database of a test that no newsroom has open. */
export async function runSql({ env }: TestDatabase, statements: readonly string[]): Promise<void> {
  const { DATABASE_FILENAME: file, DATABASE_URL: url } = env;
  if (url) return inPostgres(url, statements);
  const database = new Sqlite(file);
  try {
    for (const sql of statements) database.exec(sql);
  } finally {
    database.close();
  }
}

async function inPostgres(url: string, statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const sql of statements) await client.query(sql);
  } finally {
    await client.end();
  }
}
