import type { Problem } from './facts';

/** Clocks differ a little, and an editor rounds up. */
const LEEWAY_MS = 5 * 60 * 1000;

/** In English, on its field, as all refusals; the admin panel says it in the editor's language. */
const SENTENCE =
  'This time has not come yet. Choose one that has, or leave the field empty to publish now.';

/**
 * Keeps a story from being published under a time that has not come: readers would see it at once,
 * above everything that comes until then.
 * @param datePublished as it is stored; empty is now
 * @param now epoch milliseconds
 */
export function aheadProblems(datePublished: string | Date | null, now: number): Problem[] {
  if (datePublished === null) return [];
  const isAhead = new Date(datePublished).getTime() > now + LEEWAY_MS;
  return isAhead ? [{ path: ['datePublished'], message: SENTENCE }] : [];
}
