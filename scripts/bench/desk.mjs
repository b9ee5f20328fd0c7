// `npm run bench:desk`: how long the live desk takes to be usable with 20,000 briefs in the database, and how much script the
// panel "What readers will get" costs for each key stroke in a long story. In a real Chromium. Needs `npm run build` first.
// Flags: --briefs 20000, --loads 7, --words 3000, --keys 40, --rounds 3.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { openEditor } from './desk/editor.mjs';
import { deskLoads } from './desk/live-desk.mjs';
import { panelCosts } from './desk/panel.mjs';
import { benchEnvironment, root } from './environment.mjs';
import { seed } from './seed.mjs';
import { startServer } from './servers.mjs';
import { median } from './median.mjs';

const { values: flags } = parseArgs({
  options: {
    briefs: { type: 'string', default: '20000' },
    loads: { type: 'string', default: '7' },
    words: { type: 'string', default: '3000' },
    keys: { type: 'string', default: '40' },
    rounds: { type: 'string', default: '3' },
  },
});

const server = await startSeeded(Number(flags.briefs));
const editor = await openEditor(server.url);
try {
  printHead();
  const loads = await deskLoads(editor, Number(flags.loads));
  print('live desk usable, first visit', loads.first, 'ms');
  print('live desk usable, median', median(loads.again), 'ms', 'aim: under 1500');
  print('live desk usable, least', Math.min(...loads.again), 'ms');
  const costs = await panelCosts(editor, {
    words: Number(flags.words),
    keys: Number(flags.keys),
    rounds: Number(flags.rounds),
  });
  for (const { field, on, off } of costs) {
    print(`script for a key in the ${field}, with the panel`, on, 'ms');
    print(`script for a key in the ${field}, without it`, off, 'ms');
    print(`the panel's part, ${field}`, on - off, 'ms', 'aim: under 16');
  }
} finally {
  await editor.close();
  await server.stop();
}

/** Booted once for its tables, filled, and started anew: nothing is left in memory. */
async function startSeeded(briefs) {
  const folder = path.join(root, '.cache/bench');
  fs.mkdirSync(folder, { recursive: true });
  const database = path.join(folder, 'desk.db');
  for (const end of ['', '-wal', '-shm']) fs.rmSync(database + end, { force: true });
  const start = () =>
    startServer('strapi-server.mjs', [root, path.join(root, 'dist')], {
      ...benchEnvironment(database),
      READ_CACHE_ENABLED: 'false',
      BENCH_ADMIN_PANEL: 'true',
    });
  const once = await start();
  await once.idle();
  await once.stop();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  seed(database, 0, briefs);
  return start();
}

function print(what, value, unit, aim = '') {
  console.log(`${what}: ${value.toFixed(1)} ${unit}${aim && ` (${aim})`}`);
}

function printHead() {
  const [cpu] = os.cpus();
  const load = os.loadavg()[0]?.toFixed(1);
  console.log(
    `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${os.availableParallelism()} × ${cpu?.model}, ` +
      `load average ${load}, SQLite, ${flags.briefs} briefs, a story of ${flags.words} words.`
  );
}
