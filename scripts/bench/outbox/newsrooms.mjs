import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { freePort } from './free-port.mjs';
import { session } from './session.mjs';
import { startSink } from './sink.mjs';

const root = path.resolve(import.meta.dirname, '../../..');
const USAGE = new URL('usage.mjs', import.meta.url).href;

/**
 * Two newsrooms on the same kind of database: one with the outbox and a receiver, one that does not know the plugin.
 *
 * @param {import('./databases.mjs').BenchDatabase} database
 * @param {Array<'on' | 'off'>} order which is started, and asked, first
 */
export async function startPair(database, order) {
  const started = {};
  for (const side of order) started[side] = await startNewsroom(database, side);
  const sink = await startSink();
  return {
    on: { ...started.on, sink },
    off: started.off,
    order,
    stop: async () => {
      await Promise.all(order.map((side) => started[side].stop()));
      await sink.stop();
    },
  };
}

async function startNewsroom(database, side) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-bench-'));
  layOut(folder, side);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(
    process.execPath,
    ['--import', USAGE, path.join(root, 'node_modules/@strapi/strapi/bin/strapi.js'), 'start'],
    {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: { ...process.env, ...settings(port), ...(await database.settings(side, folder)) },
    }
  );
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await healthy(url, ended);
  return {
    url,
    ...(await session(url)),
    /**
     * Milliseconds of CPU since its start, deliveries included; and when each event since the last
     * time was committed, by id, in milliseconds since 1970.
     */
    usage: async () => {
      const answer = once(child, 'message');
      child.send('usage');
      const [{ cpu, commits }] = await answer;
      return { cpu: (cpu.user + cpu.system) / 1000, commits: new Map(commits) };
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The compiled project; without the outbox, its one line in config/plugins.js says so. */
function layOut(folder, side) {
  for (const name of ['node_modules', 'package.json', 'tsconfig.json', 'favicon.png']) {
    fs.symlinkSync(path.join(root, name), path.join(folder, name));
  }
  fs.mkdirSync(path.join(folder, 'public/uploads'), { recursive: true });
  const dist = path.join(folder, 'dist');
  fs.cpSync(path.join(root, 'dist'), dist, { recursive: true });
  if (side === 'on') return;
  const file = path.join(dist, 'config/plugins.js');
  const without =
    'const all = exports.default; exports.default = (tools) => ({ ...all(tools), outbox: { enabled: false } });';
  fs.appendFileSync(file, `\n${without}\n`);
}

function settings(port) {
  const secret = (name) => `${name} of a benchmark, long enough`;
  return {
    ENV_PATH: os.devNull,
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    APP_KEYS: 'first key of a benchmark,second key of a benchmark',
    API_TOKEN_SALT: secret('salt'),
    ADMIN_JWT_SECRET: secret('admin'),
    TRANSFER_TOKEN_SALT: secret('transfer'),
    JWT_SECRET: secret('jwt'),
    ENCRYPTION_KEY: secret('encryption'),
    STRAPI_TELEMETRY_DISABLED: 'true',
    STRAPI_LOG_LEVEL: 'error',
    OUTBOX_ALLOWED_HOSTS: '127.0.0.1',
  };
}

async function healthy(url, ended) {
  const end = ended.then(() => 'ended');
  for (let turn = 0; turn < 600; turn += 1) {
    const answer = await fetch(`${url}/_health`).catch(() => null);
    if (answer?.status === 204) return;
    if ((await Promise.race([end, pause(100)])) === 'ended') break;
  }
  throw new Error('A newsroom of the benchmark did not start.');
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
