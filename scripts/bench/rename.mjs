// `npm run bench:rename`: what renaming an author costs the editor, by the number of their stories, and how soon the stories follow.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import Database from 'better-sqlite3';

import { benchEnvironment, root } from './environment.mjs';
import { median } from './median.mjs';
import { printMachine } from './outbox/report.mjs';
import { session } from './outbox/session.mjs';
import { seed } from './seed.mjs';
import { startServer } from './servers.mjs';

const FEW = 5;
const MANY = Number(process.env.BENCH_STORIES ?? 5000);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-bench-'));
const file = path.join(folder, 'bench.db');
const start = () =>
  startServer('strapi-server.mjs', [root, path.join(root, 'dist')], {
    ...benchEnvironment(file),
    OUTBOX_ENABLED: 'true',
  });

printMachine();
await (await start()).stop();
seed(file, FEW + MANY, 0);
const [few, many] = creditTwoAuthors();
const began = performance.now();
const server = await start();
try {
  await until(() => stored() >= FEW + MANY);
  console.log(`First filling, ${FEW + MANY} stories: ${seconds(began)} s, the start included`);
  const { writer, publish } = await session(server.url);
  const rename = (documentId, round) =>
    writer('PUT', `/api/authors/${documentId}`, { data: { name: `Renamed ${round}` } });
  const quiet = [];
  for (let n = 0; n < 20; n += 1) quiet.push(await timed(() => publish(`Published ${n}`)));
  const times = { few: [], many: [], following: [], publishing: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.few.push(await timed(() => rename(few, round)));
    await until(() => marks() === 0);
    times.many.push(await timed(() => rename(many, round)));
    const since = performance.now();
    while (marks() > 0)
      times.publishing.push(await timed(() => publish(`Published at ${performance.now()}`)));
    times.following.push(Number(seconds(since)));
  }
  const ms = (values) => median(values).toFixed(1);
  console.log(`Rename, author of ${FEW} stories: ${ms(times.few)} ms (p50)`);
  console.log(`Rename, author of ${MANY} stories: ${ms(times.many)} ms (p50)`);
  console.log(`All ${MANY} stories and their events after ${ms(times.following)} s (p50), while`);
  console.log(
    `an editor publishes without a pause: ${ms(times.publishing)} ms a publish (p50; most ${Math.max(...times.publishing).toFixed(1)}), ${ms(quiet)} before`
  );
} finally {
  await server.stop();
  fs.rmSync(folder, { recursive: true, force: true });
}

/** The seed credits many authors; here all stories but a few are by one. */
function creditTwoAuthors() {
  const db = new Database(file);
  const [one, two] = db.prepare('select id, document_id from authors order by id limit 2').all();
  db.prepare('update components_newsroom_credits_author_lnk set author_id = ?').run(two.id);
  db.prepare(
    `update components_newsroom_credits_author_lnk set author_id = ? where credit_id in (
      select c.cmp_id from articles_cmps c join articles a on a.id = c.entity_id
        where c.field = 'credits' and a.document_id in (
          select document_id from articles where title like 'Sample article%' order by id limit ${2 * FEW}))`
  ).run(one.id);
  db.close();
  return [one.document_id, two.document_id];
}

function stored() {
  return count('newsroom_publications');
}

function marks() {
  return count('newsroom_publication_marks');
}

function count(table) {
  const db = new Database(file, { readonly: true });
  try {
    return db.prepare(`select count(*) as n from ${table}`).get().n;
  } finally {
    db.close();
  }
}

async function until(isSo) {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 50));
}

async function timed(work) {
  // A connection that has been idle may be closed just now.
  await fetch(`${server.url}/_health`).catch(() => undefined);
  const from = performance.now();
  await work();
  return performance.now() - from;
}

function seconds(from) {
  return ((performance.now() - from) / 1000).toFixed(1);
}
