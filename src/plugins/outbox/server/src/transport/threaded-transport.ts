import { Worker } from 'node:worker_threads';

import { refusal, type Refusal } from '../../../domain/refusal';
import type { Answer, Post, Transport, TransportOptions } from './transport';

const STOPPED = refusal('attempt.stopped');

/** Asks the sending thread to send something once. */
export interface ThreadRequest {
  id: number;
  message: Post;
}

/** Tells it to end that. */
export interface ThreadEnd {
  id: number;
  reason: Refusal;
}

/** What came of it: exactly one for each request. */
export interface ThreadAnswer {
  id: number;
  answer: Answer;
}

/**
 * A transport in a thread of its own: what is sent leaves although this one is busy, and handshakes
 * and slow receivers keep no reader waiting. The first message starts the thread, and the next one
 * starts it again when it has ended by itself; what was under way then has failed.
 * @param program file that does what `thread.ts` does, in place of it
 */
export function threadedTransport(options: TransportOptions, program?: string): Transport {
  const underWay = new Map<number, (answer: Answer) => void>();
  let thread: Worker | null = null;
  let lastId = 0;
  let isClosed = false;

  function start(): Worker {
    // Without what this process was told to load first: it need not suit a thread.
    const started = new Worker(program ?? ownProgram(), { workerData: options, execArgv: [] });
    started.on('message', ({ id, answer }: ThreadAnswer) => settle(id, answer));
    started.on('error', (error) =>
      end(started, refusal('attempt.thread.failed', { reason: error.message }))
    );
    started.on('exit', () => end(started, refusal('attempt.thread.ended')));
    // A process may end without it: whatever has no answer is repeated.
    started.unref();
    return started;
  }

  function settle(id: number, answer: Answer): void {
    underWay.get(id)?.(answer);
    underWay.delete(id);
  }

  function end(ended: Worker, reason: Refusal): void {
    if (thread !== ended) return;
    thread = null;
    for (const id of underWay.keys()) settle(id, failed(reason));
  }

  return {
    post(message, handle = {}) {
      if (isClosed) return Promise.resolve(failed(STOPPED));
      thread ??= start();
      const sending = thread;
      const request: ThreadRequest = { id: ++lastId, message };
      handle.end = (reason) => {
        const told: ThreadEnd = { id: request.id, reason };
        sending.postMessage(told);
      };
      const answered = new Promise<Answer>((resolve) => underWay.set(request.id, resolve));
      sending.postMessage(request);
      return answered;
    },
    async close() {
      isClosed = true;
      const closing = thread;
      if (!closing) return;
      end(closing, STOPPED);
      await closing.terminate();
    },
  };
}

/** An export of this package, since only its package.json knows where builds have put the file. */
function ownProgram(): string {
  return require.resolve('strapi-plugin-outbox/thread');
}

function failed(problem: Refusal): Answer {
  const outcome = { kind: 'failed', reason: problem.message } as const;
  return { outcome, statusCode: null, problem, excerpt: null };
}
