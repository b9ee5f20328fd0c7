import { zoneOffset } from '../../../../domain/time-zone';
import type { Say } from '../../translations/message';

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

/** The zone with its offset at `epochMs`: `Kyiv, UTC+2`. */
export function zoneName(epochMs: number, timeZone: string, say: Say): string {
  const place = placeOf(timeZone, say);
  const offset = offsetName(epochMs, timeZone);
  return place === offset ? place : say('time.zone', { place, offset });
}
