import { endOfDay, isDay } from './newsroom-day';

/**
 * Whether a photo's licence is over at `now` (epoch milliseconds): after the end of its last day
 * in the newsroom's zone (output contract, section 4). Without a date it never ends. A text that
 * is no day counts as over, so that a licence nobody can read is not used.
 */
export function rightsExpired(rightsExpire: string | null, now: number, timeZone: string): boolean {
  if (!rightsExpire) return false;
  const end = rightsEnd(rightsExpire, timeZone);
  return end === null || now >= end;
}

/**
 * The first instant after the licence's last day, in epoch milliseconds; `null` when there is no
 * such day.
 */
export function rightsEnd(rightsExpire: string | null, timeZone: string): number | null {
  return rightsExpire && isDay(rightsExpire) ? endOfDay(rightsExpire, timeZone) : null;
}
