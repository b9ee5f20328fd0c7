// `npm run cost:search`: looks for the dearest request of the public that is still allowed, on SQLite and, with --postgres, on
// PostgreSQL too. docs/decisions/0019-what-a-request-may-cost.md says what is made of it. Needs a built server.
import { parseArgs } from 'node:util';

import { climb, pushAlone } from './climb.mjs';
import { watchHealth } from './health.mjs';
import { measure } from './measure.mjs';
import { startNewsroom } from './newsrooms.mjs';
import { OTHERS } from './others.mjs';
import { randomFrom } from './random.mjs';
import { GRAPHQL_GENES, REST_GENES, renderGraphql, renderRest } from './requests.mjs';

const { values: flags } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    postgres: { type: 'string', default: '' },
    only: { type: 'string', default: '' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    steps: { type: 'string', default: '60' },
  },
});

/** The aim: the dearest allowed request costs less than this many times the list of 25. */
const AIM = 20;

const BASE = { name: 'the list of 25', make: () => ({ path: '/api/articles' }) };

const KINDS = [
  { name: 'REST', genes: REST_GENES, render: renderRest },
  { name: 'GraphQL', genes: GRAPHQL_GENES, render: renderGraphql },
];

console.log(
  `${flags.articles} articles, seed ${flags.seed}; --seed ${flags.seed} tries the same again.`
);
const worst = [];
for (const database of ['sqlite', ...(flags.postgres ? [flags.postgres] : [])]) {
  if (flags.only && !database.startsWith(flags.only)) continue;
  worst.push(await searchOn(database));
}
const isMet = worst.every(({ ratio }) => ratio < AIM);
console.log(
  `\n${isMet ? 'Met' : 'MISSED'}: the dearest is to cost less than ${AIM} times the list of 25.`
);
process.exitCode = isMet ? 0 : 1;

async function searchOn(database) {
  const newsroom = await startNewsroom(database, Number(flags.articles));
  try {
    for (let time = 0; time < 20; time += 1) await measure(newsroom, BASE);
    const base = await measure(newsroom, BASE, 15);
    console.log(`\n## ${newsroom.name}\n\nThe list of 25: ${base.cpuMs.toFixed(1)} ms of CPU.`);
    const random = randomFrom(Number(flags.seed));
    const found = [];
    for (const kind of KINDS) {
      const alone = await pushAlone(newsroom, kind);
      found.push(
        ...alone,
        ...(await climb(newsroom, kind, { alone, random, steps: Number(flags.steps) }))
      );
    }
    for (const kind of OTHERS) found.push(...(await pushAlone(newsroom, kind)));
    return await report(newsroom, found);
  } finally {
    await newsroom.stop();
  }
}

async function report(newsroom, found) {
  const { name, server } = newsroom;
  const dearest = found.toSorted((a, b) => b.cpuMs - a.cpuMs).slice(0, 8);
  const again = [];
  const bases = [];
  for (const candidate of dearest) {
    bases.push(await measure(newsroom, BASE, 9));
    again.push({ candidate, ...(await measure(newsroom, candidate, 7)) });
  }
  const base = Math.min(...bases.map(({ cpuMs }) => cpuMs));
  again.sort((a, b) => b.cpuMs - a.cpuMs);
  console.log(
    `\nThe dearest of ${found.length} that were allowed, measured again; the list of 25 now takes ${base.toFixed(1)} ms:\n`
  );
  for (const { name: what, ms, cpuMs, kilobytes } of again) {
    const ratio = (cpuMs / base).toFixed(1).padStart(5);
    console.log(
      `${ratio}× CPU ${cpuMs.toFixed(0).padStart(4)} ms in ${ms.toFixed(0).padStart(4)} ms, ${kilobytes.toFixed(0)} kB: ${what}`
    );
  }
  const [first] = again;
  const health = await watchHealth(server, first.candidate);
  console.log(
    `\n/_health while the dearest is asked ten times: ${health.map((ms) => ms.toFixed(0)).join(', ')} ms`
  );
  return { name, ratio: first.cpuMs / base };
}
