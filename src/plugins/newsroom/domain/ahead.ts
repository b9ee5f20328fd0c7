import type { Problem } from './refusal';
import { localText } from './time-zone';

/** Clocks differ a little, and an editor rounds up. */
const LEEWAY_MS = 5 * 60 * 1000;

/**
 * Keeps a story from being published under a time that has not come: readers would see it at once,
 * above everything that comes until then.
 * @param publishedAt epoch milliseconds; `null` is now
 * @param now epoch milliseconds
 */
export function aheadProblems(publishedAt: number | null, now: number): Problem[] {
  if (publishedAt === null || publishedAt <= now + LEEWAY_MS) return [];
  const time = localText(publishedAt, 'UTC');
  return [{ path: ['datePublished'], code: 'time.ahead', values: { time } }];
}
