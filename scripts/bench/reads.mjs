// `npm run bench:reads`: what reads cost, hot and cold, beside stock Strapi and bare servers, in one run. Needs `npm run build`
// or `node scripts/build.mjs server` first. Flags: --articles 10000, --rounds 5, --seconds 2, --connections 1,10,50, --only hot.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

import Database from 'better-sqlite3';

import { root, benchEnvironment } from './environment.mjs';
import { measure } from './load.mjs';
import { sampleOf } from './sample.mjs';
import { seed } from './seed.mjs';
import { startServer } from './servers.mjs';
import { layOutStockApp, STOCK_INDEXES } from './stock-app.mjs';
import { resultTable } from './table.mjs';
import { targets } from './targets.mjs';

const { values: flags } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '2' },
    connections: { type: 'string', default: '1,10,50' },
    only: { type: 'string', default: '' },
    profile: { type: 'string', default: '' },
  },
});
const articles = Number(flags.articles);
const folder = path.join(root, '.cache/bench');
fs.mkdirSync(folder, { recursive: true });

const seeded = await seededDatabase();
const servers = await startServers();
try {
  const sample = await sampleOf(servers, articles);
  const bytes = path.join(folder, 'list.json');
  fs.writeFileSync(bytes, sample.list);
  servers.http = await startServer('plain-server.mjs', ['http', bytes]);
  servers.koa = await startServer('plain-server.mjs', ['koa', bytes]);
  const all = targets(servers, sample).filter(({ name }) => name.includes(flags.only));
  printHead(sample);
  for (const connections of flags.connections.split(',').map(Number)) {
    const chosen = all.filter(({ isSlow }) => !isSlow || connections < 50);
    console.log(`\n### ${connections} connection${connections === 1 ? '' : 's'}\n`);
    console.log(resultTable(await runRounds(chosen, connections)));
  }
} finally {
  for (const server of Object.values(servers)) server.stop();
}

/** A round asks every target once; the first one only warms up, and is not counted. */
async function runRounds(chosen, connections) {
  const results = new Map(chosen.map(({ name }) => [name, []]));
  for (let round = 0; round <= Number(flags.rounds); round += 1) {
    for (const target of chosen) {
      const result = await measure(target, { connections, seconds: Number(flags.seconds) });
      if (round > 0) results.get(target.name).push(result);
      process.stderr.write('.');
    }
  }
  process.stderr.write('\n');
  return results;
}

async function seededDatabase() {
  const file = path.join(folder, `seeded-${articles}.db`);
  if (fs.existsSync(file)) return file;
  const draft = `${file}.new`;
  for (const end of ['', '-wal', '-shm']) fs.rmSync(draft + end, { force: true });
  const once = await startServer('strapi-server.mjs', [root, path.join(root, 'dist')], env(draft));
  await once.idle();
  once.stop();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  seed(draft, articles);
  fs.renameSync(draft, file);
  return file;
}

async function startServers() {
  const stockApp = path.join(folder, 'stock');
  fs.rmSync(stockApp, { recursive: true, force: true });
  layOutStockApp(root, stockApp);
  const ours = [root, path.join(root, 'dist')];
  const stock = [stockApp, path.join(stockApp, 'dist')];
  const started = {
    hot: await startServer('strapi-server.mjs', ours, env(copyOf('hot'))),
    cold: await startServer('strapi-server.mjs', ours, {
      ...env(copyOf('cold')),
      READ_CACHE_ANSWERS: 'false',
      ...(flags.profile && { BENCH_PROFILE: flags.profile }),
    }),
    stock: await startServer('strapi-server.mjs', stock, env(copyOf('stock'))),
    indexed: await startServer('strapi-server.mjs', stock, env(copyOf('indexed'))),
  };
  const db = new Database(path.join(folder, 'indexed.db'));
  db.exec(STOCK_INDEXES);
  db.exec('ANALYZE');
  db.close();
  return started;
}

function copyOf(name) {
  const copy = path.join(folder, `${name}.db`);
  for (const end of ['-wal', '-shm']) fs.rmSync(copy + end, { force: true });
  fs.copyFileSync(seeded, copy);
  return copy;
}

function env(database) {
  return benchEnvironment(database);
}

function printHead({ list }) {
  const [cpu] = os.cpus();
  console.log(
    `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${os.availableParallelism()} × ${cpu.model}, ` +
      `${articles} articles, SQLite, the list's answer has ${list.length} bytes. Load generator on the same cores.`
  );
}
