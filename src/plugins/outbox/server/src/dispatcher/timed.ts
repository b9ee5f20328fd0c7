import { refusal } from '../../../domain/refusal';
import { RefusalError } from '../refusal-error';
import type { Answer } from '../transport/transport';

export interface Attempt extends Answer {
  /** Milliseconds since 1970. */
  at: number;
  durationMs: number;
}

/** Makes one attempt and says when, and how long it took. Never throws. */
export async function timed(send: (now: number) => Promise<Answer>): Promise<Attempt> {
  const at = Date.now();
  // The clock may be set meanwhile, and what lasted a month by it has no place in the database.
  const begin = performance.now();
  const answer = await send(at).catch(failure);
  return { ...answer, at, durationMs: Math.floor(performance.now() - begin) };
}

function failure(error: unknown): Answer {
  const reason = error instanceof Error ? error.message : String(error);
  const problem =
    error instanceof RefusalError ? error.refusal : refusal('attempt.other', { reason });
  return { outcome: { kind: 'failed', reason }, statusCode: null, problem, excerpt: null };
}
