import { dayRange } from './newsroom-day';
import { readNewsroomTime, shownValue, type TimeReason } from './time-input';
import type { Reason } from './refusal';

/** What a filter compares a time with: an instant, `null` for none, or why it is neither. */
export type FilterTime =
  | { ok: true; instant: string | null }
  | { ok: false; reason: TimeReason | Reason<'time.plus-lost'> };

/**
 * Reads a time in a filter as one in a write is read. A day alone, `2024-02-01`, is the moment at
 * which it begins in `timeZone`.
 *
 * @throws RangeError when `timeZone` is no zone.
 */
export function readFilterTime(value: unknown, timeZone: string): FilterTime {
  const range = typeof value === 'string' ? dayRange(value, timeZone) : null;
  if (range) return { ok: true, instant: new Date(range.start).toISOString() };
  const time = readNewsroomTime(value, timeZone);
  if (time.ok || typeof value !== 'string' || !LOST_PLUS.test(value)) return time;
  return { ok: false, reason: { code: 'time.plus-lost', values: { sent: shownValue(value) } } };
}

/** Whether a text looks like a time without an offset, which engines read by their own clock. */
export function looksLikeWallClock(text: string): boolean {
  return /^\d{4}-\d\d(?:-\d\d)?(?:[T ]\d\d(?::?\d\d){0,2}(?:[.,]\d+)?)?$/.test(text);
}

/** A plus in an address is a space. */
const LOST_PLUS = /:\d\d(?:\.\d+)? \d\d:?\d\d$/;
