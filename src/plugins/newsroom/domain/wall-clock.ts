import { localText, zoneOffset } from './time-zone';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What a clock on the wall shows: no zone, no offset. `month` counts from 1. */
export type WallClock = {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
};

/**
 * What a wall clock means in a zone. Strings are local times with offset
 * (`2026-10-25T03:30:00+03:00`).
 *
 * - `unique`: one instant, in epoch milliseconds;
 * - `gap`: clocks skip it; `before` is the last whole minute that exists, `after` the first;
 * - `overlap`: clocks show it twice, `first` and `second`.
 */
export type WallClockMeaning =
  | { kind: 'unique'; instant: number }
  | { kind: 'gap'; before: string; after: string }
  | { kind: 'overlap'; first: string; second: string };

/**
 * What `wall` means in `timeZone`. Its fields must be real ones: 30 February rolls over.
 *
 * @throws RangeError when `timeZone` is no zone.
 */
export function resolveWallClock(wall: WallClock, timeZone: string): WallClockMeaning {
  const shown = asIfUtc(wall);
  const [first, second] = instantsShowing(shown, timeZone);
  if (first === undefined) {
    const end = gapEnd(shown, timeZone);
    return {
      kind: 'gap',
      before: localText(end - MINUTE, timeZone),
      after: localText(end, timeZone),
    };
  }
  if (second === undefined) return { kind: 'unique', instant: first };
  return {
    kind: 'overlap',
    first: localText(first, timeZone),
    second: localText(second, timeZone),
  };
}

/**
 * The instants, earliest first, at which clocks in `timeZone` show `shown`: none in a gap, two in
 * an overlap. `shown` is the wall clock in epoch milliseconds as if it were UTC.
 */
export function instantsShowing(shown: number, timeZone: string): number[] {
  // No offset exceeds a day and no zone changes twice in two days, so these are the only two. The
  // old offset comes first: in an overlap it is the larger one and gives the earlier instant.
  const offsets = new Set([zoneOffset(shown - DAY, timeZone), zoneOffset(shown + DAY, timeZone)]);
  return [...offsets]
    .map((offset) => ({ offset, instant: shown - offset }))
    .filter(({ offset, instant }) => zoneOffset(instant, timeZone) === offset)
    .map(({ instant }) => instant);
}

/** The first instant after the gap that swallows `shown` (as in `instantsShowing`). */
export function gapEnd(shown: number, timeZone: string): number {
  let before = shown - DAY;
  let after = shown + DAY;
  const old = zoneOffset(before, timeZone);
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (zoneOffset(middle, timeZone) === old) before = middle;
    else after = middle;
  }
  return after;
}

function asIfUtc(wall: WallClock): number {
  const date = new Date(0);
  // Unlike Date.UTC, this does not read the years 0 to 99 as 1900 to 1999.
  date.setUTCFullYear(wall.year, wall.month - 1, wall.day);
  return date.setUTCHours(wall.hour, wall.minute, wall.second);
}
