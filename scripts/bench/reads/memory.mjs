import path from 'node:path';

import { benchEnvironment, root } from '../environment.mjs';
import { measure } from '../load.mjs';
import { startServer } from '../servers.mjs';
import { slugOf } from '../seed.mjs';
import { copyOf, remove, seededDatabase } from './databases.mjs';
import { LIST } from './targets.mjs';

const SINGLES = 3000;
const LOAD = { connections: 50, seconds: 4 };

/**
 * Resident megabytes of a server that answers one list from memory over 50 connections: of one that has just been started, and of
 * one that has worked out thousands of other answers before, and keeps them.
 *
 * @param {number} articles
 * @returns {Promise<{ fresh: number, filled: number }>}
 */
export async function measureMemory(articles) {
  const file = copyOf(await seededDatabase(articles), 'memory');
  const start = () =>
    startServer('strapi-server.mjs', [root, path.join(root, 'dist')], benchEnvironment(file));
  // The first start stores all publications, and what that took is given back late.
  await (await start()).stop();
  const server = await start();
  const list = { name: 'hot: list', server, path: LIST, rate: 1000 };
  const paths = Array.from({ length: SINGLES }, (_, n) => `/api/articles/slug/${slugOf(n)}`);
  const singles = { name: 'singles', server, paths, rate: SINGLES };
  try {
    await measure(list, LOAD);
    const { memory: fresh } = await measure(list, LOAD);
    await measure(singles, { connections: 10, seconds: 1 });
    const { memory: filled } = await measure(list, LOAD);
    return { fresh, filled };
  } finally {
    await server.stop();
    remove(file);
  }
}
