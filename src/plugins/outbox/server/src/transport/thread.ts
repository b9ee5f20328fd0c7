import { parentPort, workerData } from 'node:worker_threads';

import type { ThreadAnswer, ThreadEnd, ThreadRequest } from './threaded-transport';
import { createTransport, type TransportOptions, type UnderWay } from './transport';

/** The whole program of the sending thread: a transport of its own, and nothing of Strapi. */
const transport = createTransport(workerData as TransportOptions);
const requests = new Map<number, UnderWay>();

parentPort?.on('message', (told: ThreadRequest | ThreadEnd) => {
  if ('message' in told) void answer(told);
  else requests.get(told.id)?.end?.(told.reason);
});

async function answer({ id, message }: ThreadRequest): Promise<void> {
  const request: UnderWay = {};
  requests.set(id, request);
  const told: ThreadAnswer = { id, answer: await transport.post(message, request) };
  requests.delete(id);
  parentPort?.postMessage(told);
}
