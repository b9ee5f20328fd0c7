import type { Problem } from './facts';

/** Clocks differ a little, and an editor rounds up. */
const LEEWAY_MS = 5 * 60 * 1000;

/** In English, on its field, as all refusals; the admin panel says it in the editor's language. */
const SENTENCE =
  'This time has not come yet. Choose one that has, or leave the field empty to publish now.';

/**
 * Keeps a story from being published under a time that has not come: readers would see it at once,
 * above everything that comes until then.
 * @param publishedAt epoch milliseconds; `null` is now
 * @param now epoch milliseconds
 */
export function aheadProblems(publishedAt: number | null, now: number): Problem[] {
  const isAhead = publishedAt !== null && publishedAt > now + LEEWAY_MS;
  return isAhead ? [{ path: ['datePublished'], message: SENTENCE }] : [];
}
