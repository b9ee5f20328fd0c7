import type { Core } from '@strapi/strapi';

import type { Remember } from '../../../contract';
import type { ListedType } from '../../../domain/documented-read';
import { settings } from '../settings';
import { ask, defaultLocaleValue, publicationTable, shownColumns, tableOf } from './statement';
import type { StoredRow } from './stored-row';
import { tellOfRead } from './told';
import { localeIn, trueRows } from './true-rows';

/** One read on its way. */
export interface Asking {
  strapi: Core.Strapi;
  remember: Remember;
}

type Values = ReadonlyArray<string | number | Date>;

/** Public versions of a type, by a condition on their row, `a`. */
export interface Wanted {
  type: ListedType;
  locale: string | null;
  /** SQL that begins with `and`; empty for all. */
  condition: string;
  values: Values;
}

export interface Page {
  limit: number;
  offset: number;
  /** Whether `offset` counts from the oldest: a database passes every row before a page. */
  isFromEnd?: boolean;
}

/** A version with its place in newsroom order. */
export interface FoundRow extends StoredRow {
  id: number;
  date_published: string | number | Date;
}

/**
 * Versions in newsroom order, with their publications.
 * @returns `null` where there are none, or not all of them have one that is true
 */
export async function shownRows(
  { strapi }: Asking,
  wanted: Wanted,
  page: Page,
  by: 'list' | { by: 'documentId' | 'slug'; value: string }
): Promise<FoundRow[] | null> {
  const { sql, values } = versions(strapi, wanted, 'a.id, a.date_published');
  const order = page.isFromEnd ? 'asc' : 'desc';
  const rows = await ask<FoundRow>(
    strapi,
    `select a.id, a.date_published, ${shownColumns(strapi)}
      from (${sql} order by a.date_published ${order}, a.id ${order} limit ? offset ?) a
      left join ${publicationTable(strapi)} p on p.subject = ? and p.row_id = a.id
      order by a.date_published desc, a.id desc`,
    [...values, page.limit, page.offset, uidOf(strapi, wanted)]
  );
  const shown = trueRows(strapi, rows);
  const [first] = shown;
  if (!first || shown.length < rows.length) return null;
  const locale = wanted.locale ?? localeIn(first);
  const found = by === 'list' ? { by, locale } : by;
  tellOfRead(strapi, shown, [{ uid: uidOf(strapi, wanted), ...found }]);
  return rows;
}

/** How many there are; asked for once, as long as nothing is written. */
export async function total({ strapi, remember }: Asking, wanted: Wanted): Promise<number> {
  const { sql, values } = versions(strapi, wanted, 'count(*) as total');
  return remember(`${sql} ${JSON.stringify(values)}`, async () => {
    const [row] = await ask<{ total: number | string }>(strapi, sql, values);
    return Number(row?.total ?? 0);
  });
}

/** When the version at one end of newsroom order was published; only its day shows. */
export async function firstDate(
  { strapi, remember }: Asking,
  wanted: Wanted,
  order: 'asc' | 'desc'
): Promise<number | null> {
  const { sql, values } = versions(strapi, wanted, 'a.date_published');
  const sorted = `${sql} order by a.date_published ${order} limit 1`;
  return remember(`${sorted} ${JSON.stringify(values)}`, async () => {
    const [row] = await ask<Pick<FoundRow, 'date_published'>>(strapi, sorted, values, 'days');
    return row ? new Date(row.date_published).getTime() : null;
  });
}

/** A condition for a span of time, the end not included, as each database keeps instants. */
export function within(
  strapi: Core.Strapi,
  { from, to }: { from?: number; to?: number }
): { condition: string; values: Values } {
  const ends = [
    ...(from === undefined ? [] : [{ sql: 'and a.date_published >= ?', at: from }]),
    ...(to === undefined ? [] : [{ sql: 'and a.date_published < ?', at: to }]),
  ];
  return {
    condition: ends.map(({ sql }) => sql).join(' '),
    values: ends.map(({ at }) => instant(strapi, at)),
  };
}

export function instant(strapi: Core.Strapi, at: number): number | Date {
  return strapi.db.dialect.client === 'postgres' ? new Date(at) : at;
}

function uidOf(strapi: Core.Strapi, { type }: { type: ListedType }) {
  return settings(strapi).contentTypes[type];
}

function versions(
  strapi: Core.Strapi,
  { type, locale, condition, values }: Wanted,
  columns: string
): { sql: string; values: Values } {
  const language = locale === null ? `replace(${defaultLocaleValue(strapi)}, '"', '')` : '?';
  return {
    sql: `select ${columns} from ${tableOf(strapi, uidOf(strapi, { type }))} a
      where a.published_at is not null and a.locale = ${language} ${condition}`,
    values: locale === null ? values : [locale, ...values],
  };
}
