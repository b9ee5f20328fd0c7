import { readInstant } from '../../../../domain/time-input';
import { clockText } from '../../../../domain/time-zone';
import { readClock } from './clock-text';
import { readDay } from './day-text';

/** What stands in the two inputs, as the editor left it. */
export interface TypedTime {
  day: string;
  clock: string;
}

/**
 * What the inputs show for a form value: the newsroom's wall clock of an instant, or the texts
 * that `wallText` kept because they are no instant yet.
 */
export function typedTime(value: string | null | undefined, timeZone: string): TypedTime {
  const instant = value ? readInstant(value) : null;
  if (instant === null) {
    const [day = '', clock = ''] = (value ?? '').split('T');
    return { day, clock };
  }
  const [day = '', clock = ''] = clockText(instant, timeZone).split('T');
  return { day, clock: readClock(clock) ?? clock };
}

/**
 * The two texts as one, `2026-03-29T03:30`: what the form holds while they name no instant. The
 * server refuses such a value by name, so nothing is saved that the editor did not settle.
 */
export function wallText({ day, clock }: TypedTime): string {
  // Only the separator is a capital T, whatever was typed.
  return `${(readDay(day) ?? day).toLowerCase()}T${(readClock(clock) ?? clock).toLowerCase()}`;
}

/**
 * Parts a whole time that was typed or pasted into one input, `2024-02-01 17:25`, or an instant
 * with its offset, which becomes the newsroom's wall clock. Anything else is returned as it is.
 */
export function parted(typed: TypedTime, timeZone: string): TypedTime {
  const text = typed.day.trim();
  if (readInstant(text) !== null) return typedTime(text, timeZone);
  const [, day = '', clock = ''] = /^(\S+?)(?:,?\s+|T)(\S.*)$/.exec(text) ?? [];
  return readDay(day) && readClock(clock) ? { day, clock } : typed;
}
