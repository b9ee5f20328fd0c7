import type { Reason } from '../../../domain/refusal';
import { shownValue } from '../../../domain/time-input';

/** Why a value cannot be stored as a day, or `null`; years as every database knows them. */
export function calendarDateProblem(value: unknown): Reason | null {
  if (typeof value === 'string' && /^[1-9]\d{3}-\d\d-\d\d$/.test(value) && exists(value)) {
    return null;
  }
  return {
    code: 'day.unreadable',
    values: { sent: shownValue(value), firstYear: 1000, lastYear: 9999 },
  };
}

/** Engines roll 30 February over. */
function exists(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
