import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

import { benchEnvironment } from '../bench/environment.mjs';
import { copyOf, folder, remove, seededDatabase } from '../bench/reads/databases.mjs';
import { startServer } from '../bench/servers.mjs';
import { copyRows, emptyPostgres } from './postgres.mjs';

/** Every request is computed and none is counted, so that what it costs is seen. */
const MEASURED = { READ_CACHE_ANSWERS: 'false', RATE_LIMIT_ENABLED: 'false' };

/**
 * A newsroom with much content, in a process of its own.
 *
 * @param {'sqlite' | string} database `sqlite`, or the address of a PostgreSQL server's database
 * @param {number} articles
 * @returns {Promise<{ name: string, server: import('../bench/servers.mjs').MeasuredServer, stop(): Promise<void> }>}
 */
export async function startNewsroom(database, articles) {
  fs.mkdirSync(folder, { recursive: true });
  const seeded = await seededDatabase(articles);
  return database === 'sqlite' ? onSqlite(seeded) : onPostgres(seeded, database);
}

async function onSqlite(seeded) {
  const file = copyOf(seeded, 'cost');
  const server = await start({ ...benchEnvironment(file), ...MEASURED });
  const stop = async () => {
    await server.stop();
    remove(file);
  };
  return { name: 'SQLite', server, stop };
}

async function onPostgres(seeded, address) {
  const { url, drop } = await emptyPostgres(address);
  const env = {
    ...benchEnvironment(''),
    ...MEASURED,
    DATABASE_CLIENT: 'postgres',
    DATABASE_URL: url,
  };
  try {
    const once = await start(env);
    await once.idle();
    await once.stop();
    await copyRows(seeded, url);
    const server = await start(env);
    const stop = async () => {
      await server.stop();
      await drop();
    };
    return { name: 'PostgreSQL', server, stop };
  } catch (error) {
    await drop();
    throw error;
  }
}

function start(env) {
  const app = env.COST_APP ?? process.cwd();
  return startServer('strapi-server.mjs', [app, path.join(app, 'dist')], env);
}

/** @returns {string} for the heading of a report */
export function commit() {
  return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
}
