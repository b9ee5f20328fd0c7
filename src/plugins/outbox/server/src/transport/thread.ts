import { parentPort, workerData } from 'node:worker_threads';

import type { ThreadAnswer, ThreadRequest } from './threaded-transport';
import { createTransport, type TransportOptions } from './transport';

/** The whole program of the sending thread: a transport of its own, and nothing of Strapi. */
const transport = createTransport(workerData as TransportOptions);

parentPort?.on('message', (request: ThreadRequest) => void answer(request));

async function answer({ id, message }: ThreadRequest): Promise<void> {
  const told: ThreadAnswer = { id, answer: await transport.post(message) };
  parentPort?.postMessage(told);
}
