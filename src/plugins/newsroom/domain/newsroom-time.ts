import type { Locale } from './facts';
import { isUkrainian } from './language';
import { readInstant } from './time-input';
import { clockText, localText } from './time-zone';

/** One moment as the newsroom shows it (output contract, section 2). */
export interface NewsroomTime {
  /** `2024-02-01T15:25:00.000Z` */
  utc: string;
  /** `2024-02-01T17:25:00+02:00` */
  local: string;
  /** The configured spelling: `Europe/Kyiv`. */
  timeZone: string;
  /** The newsroom's calendar day: `2024-02-01` */
  day: string;
  /** en `February 1, 2024`, uk `1 лютого 2024` */
  date: string;
  /** en `5:25 PM`, uk `17:25` */
  time: string;
  /** en `February 1, 2024 5:25 PM`, uk `1 лютого 2024, 17:25` */
  display: string;
}

/**
 * How the newsroom in `timeZone` shows `instant`: a Date, epoch milliseconds, or a text with `Z`
 * or an offset. A text without one is no instant: engines would read it in the machine's zone.
 *
 * @throws TypeError when `instant` is none; RangeError when `timeZone` is no zone.
 */
export function newsroomTime(
  instant: Date | string | number,
  timeZone: string,
  locale: Locale
): NewsroomTime {
  if (typeof instant !== 'string') return shownTime(instant, timeZone, locale);
  const key = `${instant} ${timeZone} ${locale}`;
  const before = known.get(key);
  if (before) return { ...before };
  const time = shownTime(instant, timeZone, locale);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(key, { ...time });
  return time;
}

const MAX_KNOWN = 2000;

/** What was shown before: stories are shown far more often than they come. */
const known = new Map<string, NewsroomTime>();

function shownTime(
  instant: Date | string | number,
  timeZone: string,
  locale: Locale
): NewsroomTime {
  const at = epochOf(instant);
  const [day = '', clock = ''] = clockText(at, timeZone).split('T');
  return {
    utc: new Date(at).toISOString(),
    local: localText(at, timeZone),
    timeZone,
    day,
    ...(isUkrainian(locale) ? inUkrainian(day, clock) : inEnglish(day, clock)),
  };
}

type Shown = Pick<NewsroomTime, 'date' | 'time' | 'display'>;

// Own names, not the engine's: those differ between versions ("1 лютого 2024 р. о 17:25").
const MONTHS_EN =
  'January February March April May June July August September October November December'.split(
    ' '
  );
const MONTHS_UK =
  'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня'.split(
    ' '
  );

function epochOf(instant: Date | string | number): number {
  const at = typeof instant === 'string' ? readInstant(instant) : Number(instant);
  if (at === null || Number.isNaN(new Date(at).getTime())) {
    throw new TypeError(
      `Not an instant: ${String(instant)}. Give a Date, epoch milliseconds or a text with an offset.`
    );
  }
  return at;
}

function inEnglish(day: string, clock: string): Shown {
  const { year, month, dayOfMonth } = partsOf(day);
  const hour = Number(clock.slice(0, 2));
  const date = `${MONTHS_EN[month - 1]} ${dayOfMonth}, ${year}`;
  const time = `${hour % 12 || 12}:${clock.slice(3, 5)} ${hour < 12 ? 'AM' : 'PM'}`;
  return { date, time, display: `${date} ${time}` };
}

function inUkrainian(day: string, clock: string): Shown {
  const { year, month, dayOfMonth } = partsOf(day);
  const date = `${dayOfMonth} ${MONTHS_UK[month - 1]} ${year}`;
  const time = clock.slice(0, 5);
  return { date, time, display: `${date}, ${time}` };
}

/** Counted from the end, since years beyond 9999 have more digits and a sign. */
function partsOf(day: string): { year: number; month: number; dayOfMonth: number } {
  return {
    year: Number(day.slice(0, -6)),
    month: Number(day.slice(-5, -3)),
    dayOfMonth: Number(day.slice(-2)),
  };
}
