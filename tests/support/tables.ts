import fs from 'node:fs';

import Sqlite from 'better-sqlite3';
import { Client } from 'pg';

import type { TestDatabase } from './database';

/** The names of the tables in a database of a test; none where there is no file yet. */
export async function tablesIn({ env }: TestDatabase): Promise<string[]> {
  const { DATABASE_FILENAME: file, DATABASE_URL: url } = env;
  if (url) return inPostgres(url);
  return file && fs.existsSync(file) ? inSqlite(file) : [];
}

function inSqlite(file: string): string[] {
  const database = new Sqlite(file, { readonly: true });
  try {
    const rows = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
    return (rows as Array<{ name: string }>).map(({ name }) => name);
  } finally {
    database.close();
  }
}

async function inPostgres(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const sql = "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'";
    return (await client.query<{ name: string }>(sql)).rows.map(({ name }) => name);
  } finally {
    await client.end();
  }
}
