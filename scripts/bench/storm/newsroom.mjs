import { createHmac, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

import Database from 'better-sqlite3';

import { benchEnvironment, root } from '../environment.mjs';
import { seed } from '../seed.mjs';
import { startServer } from '../servers.mjs';

/**
 * Booted once for its tables, filled, and started anew: nothing is left in memory.
 *
 * @param {number} stories
 */
export async function startNewsroom(stories) {
  const folder = path.join(root, '.cache/bench');
  fs.mkdirSync(folder, { recursive: true });
  const database = path.join(folder, 'storm.db');
  for (const end of ['', '-wal', '-shm']) fs.rmSync(database + end, { force: true });
  const environment = { ...benchEnvironment(database), OUTBOX_ENABLED: 'true' };
  const start = () =>
    startServer('strapi-server.mjs', [root, path.join(root, 'dist')], environment);
  const once = await start();
  await once.idle();
  await once.stop();
  seed(database, stories, stories / 2);
  const token = addToken(database, environment.API_TOKEN_SALT);
  return { server: await start(), token };
}

/** A full-access token, as Strapi keeps it. */
function addToken(database, salt) {
  const token = randomBytes(64).toString('hex');
  const db = new Database(database);
  db.prepare(
    `insert into strapi_api_tokens (document_id, name, description, type, kind, access_key, created_at, updated_at, published_at)
     values (?, 'storm', '', 'full-access', 'content-api', ?, ?, ?, ?)`
  ).run(
    't'.padEnd(24, '0'),
    createHmac('sha512', salt).update(token).digest('hex'),
    ...[1, 2, 3].map(() => Date.now())
  );
  db.close();
  return token;
}
