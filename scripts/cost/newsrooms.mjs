import fs from 'node:fs';
import path from 'node:path';

import { benchEnvironment, root } from '../bench/environment.mjs';
import { copyOf, folder, remove, seededDatabase } from '../bench/reads/databases.mjs';
import { startServer } from '../bench/servers.mjs';
import { cpuOfBackends } from './backends.mjs';
import { enrich } from './enrich.mjs';
import { copyRows, emptyPostgres } from './postgres.mjs';

/** Every request is computed, so that what it costs is seen. */
const MEASURED = { READ_CACHE_ANSWERS: 'false' };

/**
 * A newsroom with much content, in a process of its own.
 *
 * @typedef {object} CostNewsroom
 * @property {string} name of the database
 * @property {import('../bench/servers.mjs').MeasuredServer} server
 * @property {() => number} databaseCpuMs what the database's own processes have used
 * @property {() => Promise<void>} stop
 *
 * @param {string} database `sqlite`, or the address of a PostgreSQL server's database
 * @param {number} articles
 * @returns {Promise<CostNewsroom>}
 */
export async function startNewsroom(database, articles) {
  fs.mkdirSync(folder, { recursive: true });
  const file = copyOf(await seededDatabase(articles), 'cost');
  enrich(file);
  return database === 'sqlite' ? onSqlite(file) : onPostgres(file, database);
}

async function onSqlite(file) {
  const server = await start({ ...benchEnvironment(file), ...MEASURED });
  const stop = async () => {
    await server.stop();
    remove(file);
  };
  return { name: 'SQLite', server, databaseCpuMs: () => 0, stop };
}

async function onPostgres(file, address) {
  const empty = await emptyPostgres(address);
  const env = {
    ...benchEnvironment(''),
    ...MEASURED,
    DATABASE_CLIENT: 'postgres',
    DATABASE_URL: empty.url,
  };
  try {
    const once = await start(env);
    await once.idle();
    await once.stop();
    await copyRows(file, empty.url);
    remove(file);
    const server = await start(env);
    const stop = async () => {
      await server.stop();
      await empty.drop();
    };
    const databaseCpuMs = () => cpuOfBackends(new URL(empty.url).pathname.slice(1));
    return { name: 'PostgreSQL', server, databaseCpuMs, stop };
  } catch (error) {
    await empty.drop();
    throw error;
  }
}

function start(env) {
  return startServer('strapi-server.mjs', [root, path.join(root, 'dist')], env);
}
