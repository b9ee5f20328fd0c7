import type { Core } from '@strapi/strapi';

import { dayRange } from '../../../domain/newsroom-day';
import { isDayWithinYears, YEARS } from '../../../domain/time-bounds';
import { shownValue } from '../../../domain/time-input';
import { refuseQuery } from '../access/refuse-query';
import { settings } from '../settings';

/**
 * Keeps what was published on one day of the newsroom's clock.
 * @param day `YYYY-MM-DD`; nothing given is no filter
 * @throws ValidationError (400) for a day that does not exist
 */
export function dayFilter(strapi: Core.Strapi, day: unknown): Record<string, unknown> | null {
  if (day === undefined || day === null) return null;
  const { start, end } = readDay(strapi, day);
  return {
    datePublished: { $gte: new Date(start).toISOString(), $lt: new Date(end).toISOString() },
  };
}

/** The first instant of a day and the first after it, in milliseconds. */
export function readDay(strapi: Core.Strapi, day: unknown): { start: number; end: number } {
  const isPossible = typeof day === 'string' && isDayWithinYears(day);
  const range = isPossible ? dayRange(day, settings(strapi).timeZone) : null;
  if (range) return range;
  const values = { sent: shownValue(day), ...YEARS };
  return refuseQuery('day', { code: 'day.unreadable', values });
}
