import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

import { freePort } from './free-port';

/** Whether a Redis server can be started here. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

/** A Redis server of one test's own, with nothing in it. */
export interface TestRedis {
  url: string;
  stop(): Promise<void>;
}

/** @param port of one that was there before */
export async function startRedis(port?: number): Promise<TestRedis> {
  const own = port ?? (await freePort());
  const child = spawn('redis-server', [
    ...['--port', String(own), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
  ]);
  const exit = once(child, 'exit');
  let output = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (text) => {
      output += text;
      if (output.includes('Ready to accept connections')) resolve();
    });
    exit.then(() => reject(new Error(`Redis has ended:\n${output}`)), reject);
  });
  return {
    url: `redis://127.0.0.1:${own}`,
    stop: async () => {
      child.kill('SIGKILL');
      await exit;
    },
  };
}
