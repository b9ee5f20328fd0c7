import { clockText } from './time-zone';
import { gapEnd, instantsShowing } from './wall-clock';

const DAY = 24 * 60 * 60 * 1000;

/** Whether `text` is a calendar day that exists, `2024-02-29`, in the years 1000 to 9999. */
export function isDay(text: string): boolean {
  if (!/^[1-9]\d{3}-\d\d-\d\d$/.test(text)) return false;
  const midnight = Date.parse(`${text}T00:00:00Z`);
  // Engines may roll 30 February over; only a day they print again unchanged is real.
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(text);
}

/**
 * The instants of a newsroom day in epoch milliseconds, `end` not included: 23, 24 or 25 hours,
 * and nothing (`start === end`) for a day that the zone skipped. Days follow one another without
 * a hole. `null` when `day` is no day.
 */
export function dayRange(day: string, timeZone: string): { start: number; end: number } | null {
  if (!isDay(day)) return null;
  return { start: startOfDay(day, timeZone), end: endOfDay(day, timeZone) };
}

/** The newsroom's calendar day at `instant` (epoch milliseconds): `2024-02-01`. */
export function dayOf(instant: number, timeZone: string): string {
  const [day = ''] = clockText(instant, timeZone).split('T');
  return day;
}

/**
 * The first instant after `day`, in epoch milliseconds.
 *
 * @throws RangeError when `day` is no day.
 */
export function endOfDay(day: string, timeZone: string): number {
  return startAt(midnightOf(day) + DAY, timeZone);
}

/**
 * The calendar day `n` days after `day`; before it when `n` is negative.
 *
 * @throws RangeError when `day` is no day, or the result lies outside the years 1000 to 9999.
 */
export function shiftDay(day: string, n: number): string {
  const shifted = new Date(midnightOf(day) + n * DAY).toISOString().slice(0, 10);
  if (!isDay(shifted)) throw new RangeError(`No day lies ${n} days from ${day}.`);
  return shifted;
}

function startOfDay(day: string, timeZone: string): number {
  return startAt(midnightOf(day), timeZone);
}

/** When the day begins whose midnight is `midnight`, in epoch milliseconds as if it were UTC. */
function startAt(midnight: number, timeZone: string): number {
  const [first, second] = instantsShowing(midnight, timeZone);
  if (first === undefined) return gapEnd(midnight, timeZone);
  if (second === undefined) return first;
  // Clocks going from 01:00 to 00:00 repeat an hour of the same day: it began at the first
  // midnight. From 00:01 to 23:01 (Newfoundland to 2011) they fall back into the day before,
  // which is over only at the second.
  const day = dayOf(second, timeZone);
  return dayOf(second - 1, timeZone) === day ? first : second;
}

function midnightOf(day: string): number {
  if (!isDay(day)) throw new RangeError(`Not a day: ${day}. Give YYYY-MM-DD.`);
  return Date.parse(`${day}T00:00:00Z`);
}
