import { utcOf, type TimeReading } from './time-reading';

/** One of the two times to choose from where clocks change. */
export interface TimeChoice {
  which: 'before' | 'after' | 'first' | 'second';
  /** The local time with its offset: `2026-10-25T03:30:00+03:00`. */
  local: string;
  /** That moment as the form holds it, in UTC. */
  instant: string;
  isChosen: boolean;
}

/** What the editor can choose from: the neighbours of a gap, the two of a doubled hour, or nothing. */
export function timeChoices(reading: TimeReading): TimeChoice[] {
  if (reading.kind === 'gap') {
    return [choice('before', reading.before, null), choice('after', reading.after, null)];
  }
  if (reading.kind === 'overlap') {
    return [
      choice('first', reading.first, reading.instant),
      choice('second', reading.second, reading.instant),
    ];
  }
  return [];
}

function choice(which: TimeChoice['which'], local: string, chosen: string | null): TimeChoice {
  const instant = utcOf(local);
  return { which, local, instant, isChosen: isSameMinute(instant, chosen) };
}

/** A stored time may carry milliseconds that no clock shows. */
function isSameMinute(instant: string, chosen: string | null): boolean {
  return instant.slice(0, 16) === chosen?.slice(0, 16);
}
