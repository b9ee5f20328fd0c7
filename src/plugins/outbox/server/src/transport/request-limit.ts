import type { Refusal } from '../../../domain/refusal';
import { RefusalError } from '../refusal-error';

/** Ends a request that takes too long, or that somebody else ends. */
export interface RequestLimit {
  signal: AbortSignal;
  end(this: void, reason: Refusal): void;
  /** When it is over, so that nothing is kept for it. */
  lift(): void;
}

class TimeoutError extends Error {
  override readonly name = 'TimeoutError';
}

export function requestLimit(timeoutMs: number): RequestLimit {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new TimeoutError()), timeoutMs);
  // A process that has nothing else to do need not wait for it.
  timer.unref();
  return {
    signal: controller.signal,
    end: (reason) => controller.abort(new RefusalError(reason)),
    lift: () => clearTimeout(timer),
  };
}
