import { newsroomTime } from '../../../../domain/newsroom-time';
import { clockText, isTimeZone, zoneOffset } from '../../../../domain/time-zone';
import { midnightOf } from './calendar-month';

/** A newsroom time said in full, to check what was typed against what was meant. */
export interface TimeInWords {
  /** With its weekday, in the words readers get: `Thursday, February 1, 2024 5:25 PM`. */
  newsroom: string;
  /** The clock of the editor's own zone, `10:25`, where it differs; with its weekday on another day. */
  laptop: string | null;
}

/**
 * @param instant UTC, `2024-02-01T15:25:00.000Z`
 * @param laptopZone the zone of the browser, which may be one that its engine cannot name
 * @param locale the language of the admin: `uk`
 */
export function timeInWords(
  instant: string,
  timeZone: string,
  laptopZone: string,
  locale: string
): TimeInWords {
  const { day, display } = newsroomTime(instant, timeZone, locale);
  return {
    newsroom: `${weekday(day, 'long', locale)}, ${display}`,
    laptop: laptopClock(Date.parse(instant), day, timeZone, laptopZone, locale),
  };
}

/** A day said in full: `Thursday, February 1, 2024`. */
export function dayInWords(day: string, locale: string): string {
  const { date } = newsroomTime(midnightOf(day), 'UTC', locale);
  return `${weekday(day, 'long', locale)}, ${date}`;
}

/** What the editor's own clock shows at `at`, in epoch milliseconds, or `null` where it is the same. */
export function laptopClock(
  at: number,
  newsroomDay: string,
  timeZone: string,
  laptopZone: string,
  locale: string
): string | null {
  if (!isTimeZone(laptopZone)) return null;
  if (zoneOffset(at, laptopZone) === zoneOffset(at, timeZone)) return null;
  const [day = '', clock = ''] = clockText(at, laptopZone).split('T');
  const time = clock.slice(0, 5);
  return day === newsroomDay ? time : `${weekday(day, 'short', locale)} ${time}`;
}

function weekday(day: string, width: 'long' | 'short', locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { weekday: width, timeZone: 'UTC' });
  return format.format(midnightOf(day));
}
