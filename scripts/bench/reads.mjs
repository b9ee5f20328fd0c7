// `npm run bench:reads`: what reads cost, hot and cold, beside stock Strapi, other caches and bare servers, in one run. Needs
// `npm run build` or `node scripts/build.mjs server` first. docs/benchmarks.md explains the flags.
import os from 'node:os';
import { parseArgs } from 'node:util';

import { aimTable } from './reads/aims.mjs';
import { installCaches } from './reads/community-caches.mjs';
import { startFleet } from './reads/fleet.mjs';
import { measureMemory } from './reads/memory.mjs';
import { SETS } from './reads/plan.mjs';
import { runRounds } from './reads/rounds.mjs';
import { resultTable } from './reads/table.mjs';

const { values: flags } = parseArgs({
  options: {
    articles: { type: 'string', default: SETS.map(({ articles }) => articles).join() },
    connections: { type: 'string', default: '1,10,50' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    without: { type: 'string', default: '' },
    profile: { type: 'string', default: '' },
  },
});
const numbers = (text) => text.split(',').map(Number);
const without = flags.without.split(',');
const began = performance.now();
const results = [];

const [cpu] = os.cpus();
console.log(
  `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${os.availableParallelism()} × ${cpu.model}, SQLite, ` +
    `load average before ${os.loadavg()[0].toFixed(1)}. Load generator on the same cores.`
);
console.log(
  `\nAsked: ${flags.articles} articles, ${flags.connections} connections, ${flags.rounds} rounds of ${flags.seconds} s each ` +
    `(half as many where it is not 10000 articles over 10 connections)${flags.only && `, only "${flags.only}"`}${flags.without && `, without ${flags.without}`}.`
);
const caches = without.includes('caches') ? null : installCaches();
for (const set of SETS.filter(({ articles }) => numbers(flags.articles).includes(articles))) {
  await measureSet(set);
}
const hasMemory = numbers(flags.articles).includes(10_000) && 'memory'.includes(flags.only);
const memory = hasMemory ? await measureMemory(10_000) : null;
console.log(`\n## Against the aims\n\n${aimTable(results, memory, caches)}`);
console.log(`\n${Math.round((performance.now() - began) / 1000)} seconds in all.`);

/** One database size: its servers are started, asked and stopped before the next. */
async function measureSet(set) {
  const { articles } = set;
  const fleet = await startFleet(set, {
    caches,
    hasStock: !without.includes('stock'),
    profile: flags.profile,
  });
  try {
    for (const connections of set.connections) {
      if (!numbers(flags.connections).includes(connections)) continue;
      const targets = fleet.targets.filter(
        (target) => set.asks(target, connections) && target.name.includes(flags.only)
      );
      const isMain = articles === 10_000 && connections === 10;
      const rounds = isMain ? Number(flags.rounds) : Math.ceil(Number(flags.rounds) / 2);
      // V8 goes on compiling a server that has just been started for some seconds.
      const warmSeconds = connections === set.connections[0] ? 4 : 1;
      const load = { connections, rounds, seconds: Number(flags.seconds), warmSeconds };
      const measured = await runRounds(targets, load);
      results.push({ articles, connections, measured });
      const many = `connection${connections === 1 ? '' : 's'}`;
      console.log(`\n## ${articles} articles, ${connections} ${many}\n\n${resultTable(measured)}`);
    }
  } finally {
    await fleet.stop();
  }
}
