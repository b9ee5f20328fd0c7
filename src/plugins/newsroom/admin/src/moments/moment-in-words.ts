import { newsroomTime } from '../../../domain/newsroom-time';
import { laptopClock, type TimeInWords } from '../fields/newsroom-time/time-in-words';

/**
 * A moment to the second, on the newsroom's clock and, where that differs, on the editor's.
 *
 * @param iso UTC, `2024-02-01T15:25:07.000Z`
 * @param locale the language of the admin: `uk`
 */
export function momentInWords(
  iso: string,
  timeZone: string,
  laptopZone: string,
  locale: string
): TimeInWords {
  const { day, date, time, display } = newsroomTime(iso, timeZone, locale);
  const [, prefix = ''] = display.split(date);
  return {
    newsroom: `${date}${prefix.replace(time, withSeconds(time, iso))}`,
    laptop: laptopClock(Date.parse(iso), day, timeZone, laptopZone, locale),
  };
}

/** Zones are apart by whole minutes, so that the seconds of UTC are everybody's. */
function withSeconds(time: string, iso: string): string {
  const seconds = new Date(iso).toISOString().slice(17, 19);
  return time.replace(/\d:\d\d/, `$&:${seconds}`);
}
