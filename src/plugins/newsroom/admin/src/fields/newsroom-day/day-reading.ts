import { readDay } from '../newsroom-time/day-text';

/** What stands in the input of a newsroom day. */
export type DayReading =
  | { kind: 'empty' }
  /** `2024-02-01` */
  | { kind: 'day'; day: string }
  | { kind: 'unreadable'; text: string };

/** Reads what was typed, or what the form holds. */
export function readDayText(text: string | null | undefined): DayReading {
  const trimmed = (text ?? '').trim();
  if (!trimmed) return { kind: 'empty' };
  const day = readDay(trimmed);
  return day ? { kind: 'day', day } : { kind: 'unreadable', text: trimmed };
}

/**
 * What the form is to hold: a day, `null`, or the text as it was typed, which the server refuses.
 * No other day is ever made of it.
 */
export function dayFormValue(text: string): string | null {
  const reading = readDayText(text);
  switch (reading.kind) {
    case 'empty':
      return null;
    case 'day':
      return reading.day;
    case 'unreadable':
      return reading.text;
  }
}
