/** Ends a request that takes too long, or that somebody else ends. */
export interface RequestLimit {
  signal: AbortSignal;
  /** When it is over, so that nothing is kept for it. */
  lift(): void;
}

class TimeoutError extends Error {
  override readonly name = 'TimeoutError';
}

/** @param ended ends the request for its own reason */
export function requestLimit(timeoutMs: number, ended?: AbortSignal): RequestLimit {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new TimeoutError()), timeoutMs);
  // A process that has nothing else to do need not wait for it.
  timer.unref();
  const end = (): void => controller.abort(ended?.reason);
  if (ended?.aborted) end();
  ended?.addEventListener('abort', end, { once: true });
  return {
    signal: controller.signal,
    lift() {
      clearTimeout(timer);
      ended?.removeEventListener('abort', end);
    },
  };
}
