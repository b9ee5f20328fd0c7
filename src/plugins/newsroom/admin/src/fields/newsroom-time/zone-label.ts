import { dayRange } from '../../../../domain/newsroom-day';
import { zoneOffset } from '../../../../domain/time-zone';
import type { Say } from '../../translations/message';
import { readDay } from './day-text';
import type { TimeReading } from './time-reading';
import type { TypedTime } from './typed-time';

/**
 * The place that a zone is called after, in the language of the admin: `Kyiv` or `Київ`; other
 * zones keep the English of their names, `New York` of `America/New_York`.
 */
export function placeOf(timeZone: string, say: Say): string {
  if (timeZone === 'Europe/Kyiv') return say('time.place.kyiv');
  return timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

/** The offset of `timeZone` at `epochMs` as people write it: `UTC+2`, `UTC−3:30`, `UTC`. */
export function offsetName(epochMs: number, timeZone: string): string {
  const minutes = Math.round(zoneOffset(epochMs, timeZone) / 60_000);
  if (minutes === 0) return 'UTC';
  const rest = Math.abs(minutes) % 60;
  const hours = Math.floor(Math.abs(minutes) / 60);
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}

/**
 * The zone with its offset on the date of a time, `Kyiv, UTC+2`; on this date, `now` in epoch
 * milliseconds, while there is none. Where clocks change over the time, the place alone: its
 * offset is what the editor has yet to choose.
 */
export function zoneName(
  { reading, typed }: { reading: TimeReading; typed: TypedTime },
  now: number,
  timeZone: string,
  say: Say
): string {
  const instant = 'instant' in reading ? reading.instant : null;
  if (!instant && (reading.kind === 'gap' || reading.kind === 'overlap')) {
    return placeOf(timeZone, say);
  }
  const at = instant ? Date.parse(instant) : (noonOf(readDay(typed.day), timeZone) ?? now);
  return zoneWithOffset(at, timeZone, say);
}

/** The zone with its offset at `epochMs`: `Kyiv, UTC+2`. */
export function zoneWithOffset(epochMs: number, timeZone: string, say: Say): string {
  const place = placeOf(timeZone, say);
  const offset = offsetName(epochMs, timeZone);
  return place === offset ? place : say('time.zone', { place, offset });
}

function noonOf(day: string | null, timeZone: string): number | null {
  const hours = day ? dayRange(day, timeZone) : null;
  return hours && (hours.start + hours.end) / 2;
}
