import type { DocumentedRead } from '../../../domain/documented-read';
import { dayOf } from '../../../domain/newsroom-day';
import { readDay } from '../lists/day-filter';
import { settings } from '../settings';
import { firstDate, shownRows, total, within, type Asking, type Wanted } from './rows';

type Day = Extract<DocumentedRead, { kind: 'day' }>;

/** A day of live briefs, as `GET /api/live-briefs/days/2024-02-01` answers it. */
export async function dayAnswer(read: Day, asking: Asking): Promise<string | null> {
  const { strapi } = asking;
  const { type, locale, day } = read;
  const { timeZone, dayLimit } = settings(strapi);
  const { start, end } = readDay(strapi, day);
  const of = (span: { from?: number; to?: number }): Wanted => ({
    type,
    locale,
    ...within(strapi, span),
  });
  const nearest = async (
    span: { from?: number; to?: number },
    order: 'asc' | 'desc'
  ): Promise<string | null> => {
    const at = await firstDate(asking, of(span), order);
    return at === null ? null : dayOf(at, timeZone);
  };

  const whole = of({ from: start, to: end });
  const page = { limit: dayLimit, offset: 0 };
  const rows = await shownRows(asking, whole, page, 'list');
  if (!rows) return null;
  const meta = {
    day: {
      day,
      total: await total(asking, whole),
      previous: await nearest({ to: start }, 'desc'),
      next: await nearest({ from: end }, 'asc'),
    },
  };
  const documents = rows.map(({ document }) => document);
  return `{"data":[${documents.join(',')}],"meta":${JSON.stringify(meta)}}`;
}
