import { setTimeout as pause } from 'node:timers/promises';

import { dayOf, dayRange } from '../../src/plugins/newsroom/domain/newsroom-day';

const KYIV = 'Europe/Kyiv';
/** Longer than what follows takes, and shorter than a test may wait. */
const MARGIN_MS = 90_000;

/** Lets the newsroom's day end where it is about to: what a test makes today, it must find today. */
export async function awayFromMidnight(): Promise<void> {
  const now = Date.now();
  const end = dayRange(dayOf(now, KYIV), KYIV)?.end ?? Infinity;
  if (end - now < MARGIN_MS) await pause(end - now + 1000);
}
