import type { DocumentedRead } from '../../../domain/documented-read';
import { readDay } from '../lists/day-filter';
import { cursorOf } from '../lists/order';
import { instant, shownRows, total, within, type Asking, type Page, type Wanted } from './rows';

type List = Extract<DocumentedRead, { kind: 'page' | 'walk' }>;

/** A list as `GET /api/articles` answers it. */
export async function listAnswer(read: List, asking: Asking): Promise<string | null> {
  const { pageSize } = read;
  const all = allOf(read, asking);
  const wanted = read.kind === 'walk' ? behind(read, all, asking) : all;
  const count = await total(asking, all);
  const rows = await shownRows(asking, wanted, placeOf(read, count), 'list');
  // Strapi says what an empty page means.
  if (!rows) return null;
  const next = rows.length > pageSize ? rows[pageSize - 1] : undefined;
  const cursor = next
    ? cursorOf({ id: next.id, datePublished: new Date(next.date_published) })
    : null;
  const pagination =
    read.kind === 'page'
      ? { page: read.page, pageSize, total: count, pageCount: Math.ceil(count / pageSize) }
      : { pageSize, total: count };
  const documents = rows.slice(0, pageSize).map(({ document }) => document);
  const meta = JSON.stringify({ pagination: { ...pagination, next: cursor } });
  return `{"data":[${documents.join(',')}],"meta":${meta}}`;
}

/** One more than the page, to know whether anything follows; from the end that is nearer. */
function placeOf(read: List, count: number): Page {
  const most = read.pageSize + 1;
  if (read.kind === 'walk') return { limit: most, offset: 0 };
  const offset = (read.page - 1) * read.pageSize;
  const limit = Math.min(most, count - offset);
  if (offset <= count / 2 || limit < 1) return { limit: most, offset };
  return { limit, offset: count - offset - limit, isFromEnd: true };
}

function allOf({ type, locale, day }: List, { strapi }: Asking): Wanted {
  if (day === null) return { type, locale, condition: '', values: [] };
  const { start, end } = readDay(strapi, day);
  return { type, locale, ...within(strapi, { from: start, to: end }) };
}

function behind(
  { after: { at, id } }: List & { kind: 'walk' },
  { condition, values, ...all }: Wanted,
  { strapi }: Asking
): Wanted {
  const moment = instant(strapi, at ?? 0);
  return {
    ...all,
    condition: `${condition} and a.date_published <= ? and (a.date_published < ? or a.id < ?)`,
    values: [...values, moment, moment, id],
  };
}
