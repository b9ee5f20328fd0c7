import { clockText } from './time-zone';

/** The years that a newsroom time may lie in. */
export const YEARS = { firstYear: 1900, lastYear: 2199 } as const;

const FIRST_DAY = '1899-12-31';
const LAST_DAY = '2200-01-01';

/**
 * Whether an instant lies in these years, by UTC or by the newsroom's clock: at the edges the two show
 * different years, and what one of them shows can be sent back.
 */
export function isWithinYears(instant: number, timeZone: string): boolean {
  if (!Number.isFinite(instant) || Math.abs(instant) > FURTHEST) return false;
  return isOne(new Date(instant).toISOString()) || isOne(clockText(instant, timeZone));
}

/** Whether a calendar day, `2024-02-29`, can be one of an instant within these years. */
export function isDayWithinYears(day: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(day) && day >= FIRST_DAY && day <= LAST_DAY;
}

/** Further off, adding an offset may leave what a Date can hold. */
const FURTHEST = Date.UTC(9999, 11, 31);

function isOne(text: string): boolean {
  return /^(?:19|20|21)\d\d-/.test(text);
}
