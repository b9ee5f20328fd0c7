import { zoneOffset } from '../../../../domain/time-zone';

/** The place that gives a zone its name: `Kyiv` of `Europe/Kyiv`, `New York` of `America/New_York`. */
export function placeOf(timeZone: string): string {
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
