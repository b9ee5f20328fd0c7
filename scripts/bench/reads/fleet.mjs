import fs from 'node:fs';
import path from 'node:path';

import Database from 'better-sqlite3';

import { benchEnvironment, root } from '../environment.mjs';
import { startServer } from '../servers.mjs';
import { copyOf, folder, remove, seededDatabase } from './databases.mjs';
import { sampleOf } from './sample.mjs';
import { layOutStockApp, STOCK_INDEXES } from './stock-app.mjs';
import { targets } from './targets.mjs';

/**
 * Starts the servers of a set, each with a copy of the database, and makes sure that they give the same content.
 *
 * @param {import('./plan.mjs').BenchSet} set
 * @param {{ caches: import('./community-caches.mjs').Caches | null, hasStock: boolean, profile: string }} options
 * @returns {Promise<{ targets: import('./targets.mjs').Target[], stop(): Promise<void> }>}
 */
export async function startFleet({ articles, isWhole, hasCaches }, { caches, hasStock, profile }) {
  fs.mkdirSync(folder, { recursive: true });
  const seeded = await seededDatabase(articles);
  const servers = {};
  const databases = [];
  const start = async (name, [app, dist], more = {}) => {
    const file = copyOf(seeded, name);
    databases.push(file);
    const env = { ...benchEnvironment(file), ...more };
    servers[name] = await startServer('strapi-server.mjs', [app, dist], env);
  };
  const stop = async () => {
    await Promise.all(Object.values(servers).map((server) => server.stop()));
    databases.forEach(remove);
  };
  try {
    const ours = [root, path.join(root, 'dist')];
    const cold = { READ_CACHE_ANSWERS: 'false', ...(profile && { BENCH_PROFILE: profile }) };
    await start('cold', ours, cold);
    if (isWhole) await start('hot', ours);
    if (isWhole && hasStock) await startStock(start);
    if (hasCaches && hasStock) await startCaches(start, caches);
    const sample = await sampleOf(servers, articles);
    const bytes = path.join(folder, 'list.json');
    fs.writeFileSync(bytes, sample.list);
    servers.http = await startServer('plain-server.mjs', ['http', bytes]);
    servers.koa = await startServer('plain-server.mjs', ['koa', bytes]);
    return { targets: targets(servers, sample), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startStock(start) {
  const app = stockApp('stock', '');
  await start('stock', app);
  await start('indexed', app);
  const db = new Database(path.join(folder, 'indexed.db'));
  db.exec(STOCK_INDEXES);
  db.exec('ANALYZE');
  db.close();
}

async function startCaches(start, caches) {
  for (const [name, { plugins }] of Object.entries(caches?.installed ?? {})) {
    await start(name, stockApp(name, plugins));
  }
}

function stockApp(name, plugins) {
  const app = path.join(folder, `app-${name}`);
  fs.rmSync(app, { recursive: true, force: true });
  layOutStockApp(root, app, plugins);
  return [app, path.join(app, 'dist')];
}
