import type { Core } from '@strapi/strapi';

import { dayOf } from '../../../domain/newsroom-day';
import { settings } from '../settings';
import { readDay } from './day-filter';
import { NEWEST_FIRST } from './order';

export interface LiveBriefDay {
  day: string;
  /** How many briefs the day has. */
  total: number;
  /** The nearest days before and after that have briefs, `YYYY-MM-DD`. */
  previous: string | null;
  next: string | null;
  briefs: Array<{ id: number; datePublished?: string | null }>;
}

/**
 * One day of live briefs in the newsroom's zone.
 * @param query a query that Strapi has validated and sanitised; its sort and pagination are not used
 * @throws ValidationError (400) for a day that does not exist
 */
export async function liveBriefDay(
  strapi: Core.Strapi,
  day: unknown,
  query: Record<string, unknown>
): Promise<LiveBriefDay> {
  const { start, end } = readDay(strapi, day);
  const { contentTypes, timeZone, dayLimit } = settings(strapi);
  const documents = strapi.documents(contentTypes.liveBrief);
  const { filters, locale, fields, populate, status = 'published' } = query;
  const within = (range: object): never =>
    ({
      locale,
      status,
      filters: filters ? { $and: [filters, { datePublished: range }] } : { datePublished: range },
    }) as never;
  const from = new Date(start).toISOString();
  const to = new Date(end).toISOString();
  const nearest = async (range: object, order: 'asc' | 'desc'): Promise<string | null> => {
    const brief = (await documents.findFirst({
      ...(within(range) as object),
      sort: { datePublished: order },
      fields: ['datePublished'],
    } as never)) as { datePublished: string } | null;
    return brief && dayOf(new Date(brief.datePublished).getTime(), timeZone);
  };

  return {
    day: String(day),
    briefs: (await documents.findMany({
      ...(within({ $gte: from, $lt: to }) as object),
      ...(fields !== undefined && { fields }),
      ...(populate !== undefined && { populate }),
      sort: NEWEST_FIRST,
      limit: dayLimit,
    } as never)) as LiveBriefDay['briefs'],
    total: await documents.count(within({ $gte: from, $lt: to })),
    previous: await nearest({ $lt: from }, 'desc'),
    next: await nearest({ $gte: to }, 'asc'),
  };
}
