import { parentPort, workerData } from 'node:worker_threads';

import type { ThreadAnswer, ThreadEnd, ThreadRequest } from './threaded-transport';
import { createTransport, type TransportOptions } from './transport';

/** The whole program of the sending thread: a transport of its own, and nothing of Strapi. */
const transport = createTransport(workerData as TransportOptions);
const underWay = new Map<number, AbortController>();

parentPort?.on('message', (told: ThreadRequest | ThreadEnd) => {
  if ('message' in told) void answer(told);
  else underWay.get(told.id)?.abort(new Error(told.reason));
});

async function answer({ id, message }: ThreadRequest): Promise<void> {
  const ended = new AbortController();
  underWay.set(id, ended);
  const told: ThreadAnswer = { id, answer: await transport.post(message, ended.signal) };
  underWay.delete(id);
  parentPort?.postMessage(told);
}
