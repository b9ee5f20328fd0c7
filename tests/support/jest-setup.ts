import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';

import { TEMPLATE, emptyDatabase } from './database';
import { usesPostgres } from './environment';
import { newFolder } from './folder';
import { createDatabase, databaseUrl } from './postgres';
import { startNewsroom } from './process';
import { root } from './root';

/** Before the first integration test: an up to date dist/, and a database that has been booted once. */
export default async function setUp(): Promise<void> {
  execFileSync(process.execPath, ['scripts/build.mjs', 'server'], { cwd: root, stdio: 'inherit' });
  const folder = newFolder();
  process.env.NEWSROOM_TEST_FOLDER = folder;
  process.env[TEMPLATE] = await (usesPostgres ? bootPostgres : bootSqlite)(folder);
}

async function bootSqlite(folder: string): Promise<string> {
  const { env } = await emptyDatabase(folder);
  await bootOnce(folder, env);
  return path.join(folder, 'data.db');
}

async function bootPostgres(folder: string): Promise<string> {
  const name = `newsroom_test_${randomBytes(4).toString('hex')}`;
  await createDatabase(name);
  await bootOnce(folder, { DATABASE_CLIENT: 'postgres', DATABASE_URL: databaseUrl(name) });
  return name;
}

async function bootOnce(folder: string, env: Record<string, string>): Promise<void> {
  const newsroom = await startNewsroom(folder, env);
  await newsroom.stop();
}
