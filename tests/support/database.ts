import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

import { type Environment, usesPostgres } from './environment';
import { createDatabase, databaseUrl, dropDatabase } from './postgres';

/** A database of one test file: the settings that lead Strapi to it, and how to be rid of it. */
export interface TestDatabase {
  env: Environment;
  drop(): Promise<void>;
}

/** Named by the global set-up: a file on SQLite, a database on PostgreSQL. */
export const TEMPLATE = 'NEWSROOM_TEST_TEMPLATE';

/**
 * A database that has been booted once already, which makes the next boot quick.
 *
 * @param folder where a SQLite file may lie
 */
export async function copyTemplate(folder: string): Promise<TestDatabase> {
  const template = process.env[TEMPLATE];
  if (!template) throw new Error(`${TEMPLATE} is not set: run this file with jest.`);
  if (usesPostgres)
    return postgresDatabase(`${template}_${randomBytes(4).toString('hex')}`, template);
  const file = sqliteFile(folder);
  fs.copyFileSync(template, file);
  return sqliteDatabase(file);
}

/** An empty database: what a newsroom is installed into. */
export async function emptyDatabase(folder: string): Promise<TestDatabase> {
  if (usesPostgres) return postgresDatabase(`newsroom_test_${randomBytes(4).toString('hex')}`);
  return sqliteDatabase(sqliteFile(folder));
}

function sqliteFile(folder: string): string {
  return path.join(folder, 'data.db');
}

export function sqliteDatabase(file: string): TestDatabase {
  return {
    env: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: file },
    drop: async () => {}, // It goes with its folder.
  };
}

async function postgresDatabase(name: string, template?: string): Promise<TestDatabase> {
  await createDatabase(name, template);
  return {
    env: { DATABASE_CLIENT: 'postgres', DATABASE_URL: databaseUrl(name) },
    drop: () => dropDatabase(name),
  };
}
