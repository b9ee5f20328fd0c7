import { readInstant } from '../../../../domain/time-input';
import { resolveWallClock, type WallClock } from '../../../../domain/wall-clock';
import { readClock } from './clock-text';
import { readDay } from './day-text';
import { parted, typedTime, wallText, type TypedTime } from './typed-time';

/**
 * What the two inputs mean in the newsroom's zone. Strings are local times with offset
 * (`2026-10-25T03:30:00+03:00`), except `instant`, which is UTC (`2024-02-01T15:25:00.000Z`).
 */
export type TimeReading =
  | { kind: 'empty' }
  | { kind: 'instant'; instant: string }
  /** Clocks skip it: `before` is the last minute that exists, `after` the first. */
  | { kind: 'gap'; before: string; after: string }
  /** Clocks show it twice; `instant` is the one that was chosen, if any. */
  | { kind: 'overlap'; first: string; second: string; instant: string | null }
  | { kind: 'missing'; part: 'day' | 'clock' }
  | { kind: 'unreadable'; part: 'day' | 'clock' };

/** Reads what the form holds: an instant, nothing, or the texts of `wallText`. */
export function readValue(value: string | null | undefined, timeZone: string): TimeReading {
  const instant = value ? readInstant(value) : null;
  const reading = readTyped(typedTime(value, timeZone), timeZone);
  if (instant === null) return reading;
  const utc = new Date(instant).toISOString();
  return reading.kind === 'overlap'
    ? { ...reading, instant: utc }
    : { kind: 'instant', instant: utc };
}

/** Reads what stands in the inputs. Nothing is guessed: a doubled hour stays open. */
export function readTyped(typed: TypedTime, timeZone: string): TimeReading {
  const { day, clock } = parted(typed, timeZone);
  if (!day.trim() && !clock.trim()) return { kind: 'empty' };
  const readableDay = readDay(day);
  const readableClock = readClock(clock);
  if (day.trim() && !readableDay) return { kind: 'unreadable', part: 'day' };
  if (clock.trim() && !readableClock) return { kind: 'unreadable', part: 'clock' };
  if (!readableDay) return { kind: 'missing', part: 'day' };
  if (!readableClock) return { kind: 'missing', part: 'clock' };

  const meaning = resolveWallClock(wallClock(readableDay, readableClock), timeZone);
  if (meaning.kind === 'unique') return { kind: 'instant', instant: utcText(meaning.instant) };
  return meaning.kind === 'gap' ? meaning : { ...meaning, instant: null };
}

/** What the form is to hold for the inputs: an instant, `null`, or a text the server refuses. */
export function formValue(typed: TypedTime, timeZone: string): string | null {
  const reading = readTyped(typed, timeZone);
  if (reading.kind === 'empty') return null;
  return reading.kind === 'instant' ? reading.instant : wallText(parted(typed, timeZone));
}

/** The moment `epochMs` as the form holds it, at its full minute. */
export function minuteOf(epochMs: number): string {
  return utcText(Math.floor(epochMs / MINUTE) * MINUTE);
}

/** A local time with offset as the form holds it. */
export function utcOf(local: string): string {
  return utcText(Date.parse(local));
}

const MINUTE = 60_000;

function wallClock(day: string, clock: string): WallClock {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  const [hour = 0, minute = 0, second = 0] = clock.split(':').map(Number);
  return { year, month, day: dayOfMonth, hour, minute, second };
}

function utcText(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
