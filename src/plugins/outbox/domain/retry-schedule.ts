const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Seconds before each attempt: the example of Standard Webhooks 1.0, about three days in all. */
export const RETRY_SECONDS: readonly number[] = [
  0,
  5,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

/** The largest share that chance adds to a wait, so that receivers are not hit by everyone at once. */
const JITTER = 0.1;

/**
 * @param attempts how many attempts have failed, at least one
 * @param random from 0 to 1
 * @returns milliseconds until the next attempt; `null` when there is none left
 */
export function retryDelay(
  retrySeconds: readonly number[],
  attempts: number,
  random: number
): number | null {
  const seconds = retrySeconds[attempts];
  return seconds === undefined ? null : Math.round(seconds * 1000 * (1 + JITTER * random));
}
