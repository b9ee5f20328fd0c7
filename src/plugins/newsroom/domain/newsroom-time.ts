import type { Locale } from './facts';
import type { ClockReading } from './languages/language';
import { languageOf } from './languages/languages';
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
    ...inWords(day, clock, locale),
  };
}

type Shown = Pick<NewsroomTime, 'date' | 'time' | 'display'>;

function epochOf(instant: Date | string | number): number {
  const at = typeof instant === 'string' ? readInstant(instant) : Number(instant);
  if (at === null || Number.isNaN(new Date(at).getTime())) {
    throw new TypeError(
      `Not an instant: ${String(instant)}. Give a Date, epoch milliseconds or a text with an offset.`
    );
  }
  return at;
}

/** In the pack's own words, not the engine's: those differ between versions ("1 лютого 2024 р. о 17:25"). */
function inWords(day: string, clock: string, locale: Locale): Shown {
  const language = languageOf(locale);
  const reading = readingOf(day, clock);
  const date = language.date(reading);
  const time = language.time(reading);
  return { date, time, display: language.dateAndTime(date, time) };
}

/** Counted from the end, since years beyond 9999 have more digits and a sign. */
function readingOf(day: string, clock: string): ClockReading {
  return {
    year: Number(day.slice(0, -6)),
    month: Number(day.slice(-5, -3)),
    dayOfMonth: Number(day.slice(-2)),
    hour: Number(clock.slice(0, 2)),
    minute: clock.slice(3, 5),
  };
}
