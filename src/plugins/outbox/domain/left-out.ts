import { HIGHEST_SEQUENCE } from './cursor';

/** While nobody uses a log for less than this, it has only been started anew. */
const STANDSTILL_MS = 2 * 60_000;
/** More events a second than any newsroom has for long. */
const EVENTS_PER_SECOND = 20;
const AT_LEAST = 1000;
/** The largest part of the numbers that are left, so that they never run out. */
const LARGEST_PART = 0.01;

/**
 * How many sequences are left out after a log has stood still. A database that was restored looks the
 * same: since then it may have given as many numbers, to events that it no longer holds.
 * @param stillMs since the log is known to have been in use
 * @param last the newest sequence; 0 while there is none
 */
export function numbersLeftOut(stillMs: number, last: number): number {
  if (stillMs < STANDSTILL_MS || last === 0) return 0;
  const possible = AT_LEAST + Math.ceil((stillMs / 1000) * EVENTS_PER_SECOND);
  return Math.min(possible, Math.floor((HIGHEST_SEQUENCE - last) * LARGEST_PART));
}
