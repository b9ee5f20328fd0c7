import { newsroomTime } from '../../../../domain/newsroom-time';
import type { Say } from '../../translations/message';
import type { TimeReading } from './time-reading';
import { readClock } from './clock-text';
import type { TypedTime } from './typed-time';

interface Circumstances {
  reading: TimeReading;
  typed: TypedTime;
  /** Half a time is no mistake while it is being typed. */
  isTyping: boolean;
  /** Nor is a missing part while the editor is still in the field. */
  isActive: boolean;
  timeZone: string;
  /** The zone's name in the language of the admin. */
  place: string;
  /** The language of the admin: `uk`. */
  locale: string;
}

/** What is wrong with the time, in words that say what to do; `undefined` when nothing is. */
export function timeError(say: Say, circumstances: Circumstances): string | undefined {
  const { reading, typed, isTyping, isActive, timeZone, place, locale } = circumstances;
  switch (reading.kind) {
    case 'gap':
      return say('time.error.gap', {
        clock: readClock(typed.clock) ?? typed.clock,
        date: newsroomTime(reading.after, timeZone, locale).date,
        place,
      });
    case 'overlap':
      if (reading.instant) return undefined;
      return say('time.error.overlap', {
        clock: reading.first.slice(11, 16),
        date: newsroomTime(reading.first, timeZone, locale).date,
        place,
      });
    case 'missing':
      return isActive ? undefined : say(`time.error.${reading.part}.missing`);
    case 'unreadable':
      return isTyping
        ? undefined
        : say(`time.error.${reading.part}.unreadable`, { text: typed[reading.part] });
    case 'empty':
    case 'instant':
      return undefined;
  }
}
