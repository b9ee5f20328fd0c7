// `npm run bench:storm`: how many answers come from memory while editors save drafts and publish, and whether any of them is old.
// Needs `npm run build` or `node scripts/build.mjs server` first. Flags: --stories 3000, --seconds 60 for each rate of draft saves,
// --drafts 0,0.2,2,10 saves a second, --reads 200 a second. A short run: --seconds 20 --drafts 0,2.
import os from 'node:os';
import { parseArgs } from 'node:util';

import { addressesOf } from './storm/addresses.mjs';
import { compareQuietly } from './storm/compare.mjs';
import { startEditors } from './storm/editors.mjs';
import { startReaders, warmUp } from './storm/readers.mjs';
import { startNewsroom } from './storm/newsroom.mjs';
import { Versions } from './storm/versions.mjs';

const { values: flags } = parseArgs({
  options: {
    stories: { type: 'string', default: '3000' },
    seconds: { type: 'string', default: '60' },
    drafts: { type: 'string', default: '0,0.2,2,10' },
    reads: { type: 'string', default: '200' },
  },
});
const stories = Number(flags.stories);
const [cpu] = os.cpus();
console.log(
  `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${os.availableParallelism()} × ${cpu?.model}, SQLite, ` +
    `load average before ${os.loadavg()[0]?.toFixed(1)}. Readers on the same cores.\n` +
    `${stories} stories, ${flags.reads} reads a second by Zipf, a publish every 5 s, an author renamed every 30 s, ${flags.seconds} s for each row.\n`
);
const { server, token } = await startNewsroom(stories);
const addresses = addressesOf(stories);
const versions = new Versions();
try {
  await warmUp(server.url, addresses);
  console.log(
    '| draft saves a second | saved, published, renamed | reads | from memory | old | CPU ms an answer |'
  );
  console.log('| --- | --- | --- | --- | --- | --- |');
  for (const drafts of flags.drafts.split(',').map(Number)) await measure(drafts);
  const { compared, different } = await compareQuietly(server.url, addresses);
  console.log(
    `\nWhen all was quiet, ${different} of ${compared} answers from memory differed from Strapi's own.`
  );
  if (versions.old + different > 0) process.exitCode = 1;
} finally {
  await server.stop();
}

/** One row: readers read and editors write for a while. */
async function measure(drafts) {
  const before = await server.usage();
  const old = versions.old;
  const editors = startEditors({ url: server.url, token, stories, drafts, versions });
  const readers = startReaders({ url: server.url, addresses, rate: Number(flags.reads), versions });
  await new Promise((resolve) => setTimeout(resolve, Number(flags.seconds) * 1000));
  const [{ reads, hits }, written] = await Promise.all([readers.stop(), editors.stop()]);
  const after = await server.usage();
  const cells = [
    drafts,
    `${written.saved}, ${written.published}, ${written.renamed}`,
    reads,
    `${((100 * hits) / reads).toFixed(1)} %`,
    versions.old - old,
    ((after.cpuMs - before.cpuMs) / reads).toFixed(2),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
