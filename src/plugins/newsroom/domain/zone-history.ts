import { zoneOffset } from './time-zone';

/** Which of the two a wall clock means that happens twice. */
export type Occurrence = 'first' | 'second';

/** A stretch of wall clocks, in epoch milliseconds as if they were UTC; `to` is not included. */
export interface WallRange {
  from: number;
  to: number;
}

/** All wall clocks of a zone, cut where their offset changes. */
export interface ZoneHistory {
  /** One after the other, from the beginning of time to its end. */
  spans: Array<WallRange & { offset: number }>;
  /** Wall clocks that happen twice, in autumn. */
  doubled: WallRange[];
  /** Wall clocks that never happen, in spring. */
  skipped: WallRange[];
}

const DAY = 24 * 60 * 60 * 1000;
const FIRST = Date.UTC(1900, 0);
const LAST = Date.UTC(2200, 0);

/**
 * How wall clocks without an offset are to be read when a process in `timeZone` has written them, in
 * the years 1900 to 2199. A wall clock that never happens is read as JavaScript does: by the offset
 * before the change.
 *
 * @throws RangeError when `timeZone` is no zone.
 */
export function zoneHistory(timeZone: string, occurrence: Occurrence): ZoneHistory {
  const history: ZoneHistory = { spans: [], doubled: [], skipped: [] };
  let from = -Infinity;
  let offset = zoneOffset(FIRST, timeZone);
  for (let day = FIRST; day < LAST; day += DAY) {
    const next = zoneOffset(day + DAY, timeZone);
    if (next === offset) continue;
    const change = changeWithin(day, timeZone, offset);
    const [low, high] = [Math.min(offset, next), Math.max(offset, next)];
    const range = { from: change + low, to: change + high };
    (next < offset ? history.doubled : history.skipped).push(range);
    const to = next < offset && occurrence === 'second' ? range.from : range.to;
    history.spans.push({ from, to, offset });
    [from, offset] = [to, next];
  }
  history.spans.push({ from, to: Infinity, offset });
  return history;
}

/** Whether clocks in `timeZone` have always shown UTC since 1900. */
export function isAlwaysUtc(timeZone: string): boolean {
  return zoneHistory(timeZone, 'first').spans.every(({ offset }) => offset === 0);
}

/** The first instant of the day that begins at `day` at which the offset is not `old`. */
function changeWithin(day: number, timeZone: string, old: number): number {
  let before = day;
  let after = day + DAY;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (zoneOffset(middle, timeZone) === old) before = middle;
    else after = middle;
  }
  return after;
}
