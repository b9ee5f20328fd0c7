import type { LookupAddress } from 'node:dns';
import path from 'node:path';
import threads, { BroadcastChannel, type WorkerOptions } from 'node:worker_threads';

import { root } from './root';

/** A hostile name server for names below `publisher.example`, in all threads that are started meanwhile. */
export interface NameServer {
  /** Answers one question after the other so, and the last way ever after. @returns how many there were */
  resolveAs(answers: LookupAddress[][]): () => number;
  stop(): void;
}

const PRELOAD = path.join(root, 'tests/support/hostile-names.cjs');

export function startNameServer(): NameServer {
  const channel = new BroadcastChannel('hostile-names');
  let answers: LookupAddress[][] = [];
  let asked = 0;
  channel.addEventListener('message', (event) => {
    const { data } = event as Event & { data: { from: number; id: number } };
    const addresses = answers[Math.min(asked, answers.length - 1)] ?? [];
    asked += 1;
    channel.postMessage({ to: data.from, id: data.id, addresses });
  });
  const { Worker } = threads;
  const spy = jest
    .spyOn(threads, 'Worker')
    .mockImplementation(
      (file: string | URL, options?: WorkerOptions) =>
        new Worker(file, { ...options, execArgv: ['--require', PRELOAD] })
    );
  return {
    resolveAs(given) {
      answers = given;
      asked = 0;
      return () => asked;
    },
    stop() {
      spy.mockRestore();
      channel.close();
    },
  };
}
