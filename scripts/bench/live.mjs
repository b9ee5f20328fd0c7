// `npm run bench:live`: how soon readers of the live stream have a brief, beside a bare `node:http` server that sends the same bytes to as many.
// --readers 5000,10000 connections each, --rounds 20 briefs for each number.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { benchEnvironment, root } from './environment.mjs';
import { openReaders } from './live/readers.mjs';
import { printMachine } from './outbox/report.mjs';
import { session } from './outbox/session.mjs';
import { startServer } from './servers.mjs';

const { values: flags } = parseArgs({
  options: {
    readers: { type: 'string', default: '5000,10000' },
    rounds: { type: 'string', default: '20' },
  },
});
const rounds = Number(flags.rounds);
const IDLE_SECONDS = 10;

printMachine();
console.log(
  '\n"first": milliseconds from the request that publishes to the first reader; the others: from the first reader on. CPU of the server, of one brief.\n'
);
row(['readers', 'server', 'first', 'p50', 'p99', 'last', 'CPU', 'kB a reader', 'CPU idle']);
row(['-', '-', '-', '-', '-', '-', '-', '-', '-']);
for (const count of flags.readers.split(',').map(Number)) {
  const [ours, bytes] = await measureStream(count);
  const bare = await measureBare(count, bytes);
  const ratio = (name) => (ours[name] / bare[name]).toFixed(2);
  row([count, 'ratio', '', ratio('p50'), ratio('p99'), ratio('last'), ratio('cpu'), '', '']);
}

async function measureStream(count) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-bench-'));
  const server = await startServer('strapi-server.mjs', [root, path.join(root, 'dist')], {
    ...benchEnvironment(path.join(folder, 'bench.db')),
    OUTBOX_ENABLED: 'true',
    LIVE_MAX_CONNECTIONS: String(count + 100),
  });
  try {
    const { writer } = await session(server.url);
    const text = 'A dispatch of some words, as a live desk writes them. '.repeat(6);
    const body = [{ type: 'paragraph', children: [{ type: 'text', text }] }];
    const publish = (title) => writer('POST', '/api/live-briefs', { data: { title, body } });
    await publish('Before anybody reads');
    const stream = `${server.url}/api/live-briefs/stream`;
    return await measure('stream', { server, url: stream, count, send: publish });
  } finally {
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function measureBare(count, bytes) {
  const server = await startServer('live/bare-stream.mjs', [String(bytes)]);
  const send = () => fetch(server.url, { method: 'POST' });
  try {
    const [found] = await measure('bare node:http', { server, url: server.url, count, send });
    return found;
  } finally {
    await server.stop();
  }
}

async function measure(name, { server, url, count, send }) {
  const before = await server.usage();
  const readers = await openReaders(url, count);
  await server.idle();
  const open = await server.usage();
  await new Promise((resolve) => setTimeout(resolve, IDLE_SECONDS * 1000));
  const idle = await server.usage();
  const all = [];
  const firsts = [];
  const lasts = [];
  const began = await server.usage();
  for (let round = 0; round < rounds; round += 1) {
    const since = process.hrtime.bigint();
    const heard = readers.next();
    await send(`Brief ${round}`);
    const moments = await heard;
    const arrivals = moments
      .map((moment) => Number(moment - since) / 1e6)
      .toSorted((a, b) => a - b);
    const [first] = arrivals;
    all.push(...arrivals.map((arrival) => arrival - first));
    firsts.push(first);
    lasts.push(arrivals.at(-1) - first);
    await server.idle();
  }
  const ended = await server.usage();
  const bytes = await readers.close();
  const found = {
    first: at(firsts, 0.5),
    p50: at(all, 0.5),
    p99: at(all, 0.99),
    last: at(lasts, 0.5),
    cpu: (ended.cpuMs - began.cpuMs) / rounds,
  };
  row([
    count,
    name,
    ...[found.first, found.p50, found.p99, found.last].map((ms) => ms.toFixed(0)),
    `${found.cpu.toFixed(0)} ms`,
    (((open.memoryMb - before.memoryMb) * 1000) / count).toFixed(1),
    `${((idle.cpuMs - open.cpuMs) / (IDLE_SECONDS * 10)).toFixed(1)} %`,
  ]);
  return [found, bytes];
}

function at(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

function row(cells) {
  console.log(`| ${cells.join(' | ')} |`);
}
