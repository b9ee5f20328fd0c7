/** Seconds between the probes of an endpoint that fails; the last one goes on. */
export const PROBE_SECONDS: readonly number[] = [5, 5, 10, 20, 30, 45];

/**
 * When a failing endpoint is tried next, whatever its deliveries wait for by themselves.
 * @param probes how many failures there have been before this one
 * @param asked milliseconds that the receiver has asked for with `Retry-After`; `null` without
 * @returns milliseconds from now
 */
export function probeDelay(
  probeSeconds: readonly number[],
  probes: number,
  asked: number | null
): number {
  const seconds = probeSeconds[Math.min(probes, probeSeconds.length - 1)] ?? 0;
  return Math.max(Math.round(seconds * 1000), asked ?? 0);
}
