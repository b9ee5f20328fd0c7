import type { Reason } from './refusal';
import { isWithinYears, YEARS } from './time-bounds';
import { localText } from './time-zone';
import { resolveWallClock, type WallClock } from './wall-clock';

/** `instant` is UTC with milliseconds, `2024-02-01T15:25:00.000Z`, or `null` for no time. */
export type TimeInput = { ok: true; instant: string | null } | { ok: false; reason: TimeReason };

export type TimeReason = Reason<
  'time.gap' | 'time.twice' | 'time.unreadable' | 'time.out-of-range'
>;

/** Date, minute, then maybe seconds with a fraction, then maybe `Z` or an offset. */
const TIME =
  /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(?:(Z)|([+-])(\d\d):?(\d\d))?$/;

const MINUTE = 60_000;
/** The largest offset in use, in minutes: Kiribati's Line Islands. */
const LARGEST_OFFSET = 14 * 60;
const EXAMPLE = Date.UTC(2024, 1, 1, 15, 25);

/**
 * Reads a time that an editor or a client sent (output contract, section 2, "Input"). An instant
 * is taken as it is, a wall clock is meant in `timeZone`, `null` and `undefined` are no time. All
 * else is refused with what to send instead; nothing is guessed.
 *
 * @throws RangeError when `timeZone` is no zone.
 */
export function readNewsroomTime(value: unknown, timeZone: string): TimeInput {
  if (value === null || value === undefined) return { ok: true, instant: null };
  if (isDate(value)) return accept(value.getTime(), value, timeZone);
  if (typeof value !== 'string') return refuse(value, timeZone);
  const typed = parse(value);
  if (!typed) return refuse(value, timeZone);
  if (typed.offset !== null) return accept(instantOf(typed, typed.offset), value, timeZone);

  const meaning = resolveWallClock(typed.wall, timeZone);
  if (meaning.kind === 'unique') {
    return accept(meaning.instant + typed.millisecond, value, timeZone);
  }
  if (meaning.kind === 'gap') {
    const { before, after } = meaning;
    return {
      ok: false,
      reason: { code: 'time.gap', values: { time: value, timeZone, before, after } },
    };
  }
  const { first, second } = meaning;
  return {
    ok: false,
    reason: { code: 'time.twice', values: { time: value, timeZone, first, second } },
  };
}

/**
 * The epoch milliseconds of an instant written with `Z` or an offset; `null` for any other text,
 * wall clocks among them.
 */
export function readInstant(text: string): number | null {
  const typed = parse(text);
  return typed && typed.offset !== null ? instantOf(typed, typed.offset) : null;
}

interface TypedTime {
  wall: WallClock;
  /** The wall clock in epoch milliseconds as if it were UTC, without its fraction. */
  shown: number;
  millisecond: number;
  /** Milliseconds east of UTC; `null` for a wall clock. */
  offset: number | null;
}

function parse(text: string): TypedTime | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [, toMinute, second = '00', fraction = '', utc, sign, hours, minutes] = match;
  const clock = `${toMinute}:${second}`;
  const shown = Date.parse(`${clock}Z`);
  // Engines roll 30 February and 24:00 over; only what they print again unchanged is real.
  if (Number.isNaN(shown) || !new Date(shown).toISOString().startsWith(clock)) return null;

  const ahead = Number(hours) * 60 + Number(minutes);
  if (sign && (ahead > LARGEST_OFFSET || Number(minutes) > 59)) return null;
  const signed = sign ? (sign === '-' ? -ahead : ahead) * MINUTE : null;
  return {
    wall: wallOf(new Date(shown)),
    shown,
    millisecond: Number(fraction.padEnd(3, '0').slice(0, 3)),
    offset: utc ? 0 : signed,
  };
}

function wallOf(shown: Date): WallClock {
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
    second: shown.getUTCSeconds(),
  };
}

function instantOf(typed: TypedTime, offset: number): number {
  return typed.shown + typed.millisecond - offset;
}

/** `instanceof` fails for dates of another realm, such as a test runner's. */
function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

function accept(instant: number, value: unknown, timeZone: string): TimeInput {
  if (Number.isNaN(instant)) return refuse(value, timeZone);
  if (isWithinYears(instant, timeZone)) {
    return { ok: true, instant: new Date(instant).toISOString() };
  }
  const values = { sent: shownValue(value), ...YEARS };
  return { ok: false, reason: { code: 'time.out-of-range', values } };
}

function refuse(value: unknown, timeZone: string): TimeInput {
  const local = localText(EXAMPLE, timeZone);
  return {
    ok: false,
    reason: {
      code: 'time.unreadable',
      values: {
        sent: shownValue(value),
        timeZone,
        instant: new Date(EXAMPLE).toISOString(),
        local,
        wallClock: local.slice(0, 16),
      },
    },
  };
}

/** What was sent, for a refusal: at most 40 characters of it, and of lists and objects only the form. */
export function shownValue(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object' && value !== null && !isDate(value)) return '{…}';
  if (!isDate(value)) return String(value).slice(0, 40);
  return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
}
