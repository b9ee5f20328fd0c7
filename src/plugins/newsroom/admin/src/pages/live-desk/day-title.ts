import type { DeskDay } from '../../../../desk-contract';
import { dayRange } from '../../../../domain/newsroom-day';
import { newsroomTime } from '../../../../domain/newsroom-time';
import { zoneWithOffset } from '../../fields/newsroom-time/zone-label';
import type { Say } from '../../translations/message';

const HALF_DAY_MS = 12 * 60 * 60 * 1000;

/** The day in words, and whose clock it is: `Monday, February 1, 2024 · Kyiv, UTC+2`. */
export function dayTitle({ day, timeZone }: DeskDay, language: string, say: Say): string {
  const start = dayRange(day, timeZone)?.start ?? 0;
  // Noon is on the same side of a change of clocks as nearly all of the day.
  const noon = start + HALF_DAY_MS;
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone }).format(noon);
  const { date } = newsroomTime(noon, timeZone, language);
  return say('desk.day.shown', { weekday, date, zone: zoneWithOffset(noon, timeZone, say) });
}
