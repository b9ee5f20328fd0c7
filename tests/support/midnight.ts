import { setTimeout as pause } from 'node:timers/promises';

import { dayOf, dayRange } from '../../src/plugins/newsroom/domain/newsroom-day';

const KYIV = 'Europe/Kyiv';
/** Longer than what follows takes, and shorter than a hook may wait. */
const MARGIN_MS = 90_000;

/**
 * Lets the newsroom's day end where it is about to: what a test makes today, it must find today.
 *
 * @param marginMs what follows takes, if more than most tests
 */
export async function awayFromMidnight(marginMs = MARGIN_MS): Promise<void> {
  const now = Date.now();
  const end = dayRange(dayOf(now, KYIV), KYIV)?.end ?? Infinity;
  if (end - now < marginMs) await pause(end - now + 1000);
}
