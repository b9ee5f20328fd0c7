import type { Core, UID } from '@strapi/strapi';

import { refuseQuery } from '../access/refuse-query';
import { newsroomType } from '../settings';
import { dayFilter } from './day-filter';
import {
  afterCursor,
  cursorOf,
  datedAfterCursor,
  decodeCursor,
  hasEmptyLast,
  hasSort,
  NEWEST_FIRST,
  type Position,
} from './order';
import { findUndatedFirst } from './undated-first';

interface ListParams {
  filters?: unknown;
  sort?: unknown;
  fields?: unknown;
  day?: unknown;
  after?: unknown;
  pagination?: { after?: unknown };
  limit?: unknown;
  status?: unknown;
}

interface Row {
  id: number;
  datePublished?: string | Date | null;
}

/** The cursor that follows a list of results, for the adapters that print it. */
const nextCursors = new WeakMap<object, string | null>();

/**
 * The cursor behind a list that the document service has given.
 * @returns `null` at the end, `undefined` when the list is not in the default order
 */
export function nextCursor(results: unknown): string | null | undefined {
  return typeof results === 'object' && results !== null ? nextCursors.get(results) : undefined;
}

/** Default order, `day` and `after` for articles and live briefs, in REST and GraphQL alike. */
export function applyListRules(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const type = newsroomType(strapi, context.uid);
    if (type !== 'article' && type !== 'liveBrief') return next();
    if (context.action !== 'findMany' && context.action !== 'count') return next();
    const params = context.params as ListParams | undefined;
    if (!params || !isContentApi(strapi)) return next();

    addFilter(params, dayFilter(strapi, params.day));
    if (context.action === 'count' || hasSort(params.sort)) {
      if (context.action === 'findMany' && after(params)) {
        refuseQuery('pagination[after]', { code: 'cursor.with-sort', values: {} });
      }
      return next();
    }
    return (await inDefaultOrder(
      strapi,
      context.uid,
      params,
      () => next() as Promise<Row[]>
    )) as never;
  });
}

/** Asks for one row more than the page, to know whether anything follows. */
async function inDefaultOrder(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  params: ListParams,
  find: () => Promise<Row[]>
): Promise<Row[]> {
  params.sort = NEWEST_FIRST;
  const limit = typeof params.limit === 'number' && params.limit > 0 ? params.limit : null;
  if (limit !== null) params.limit = limit + 1;
  const cursor = after(params);
  const position = typeof cursor === 'string' ? decodeCursor(cursor) : null;

  const rows = await findRows(strapi, uid, { params, position, find });
  if (limit === null) return rows;
  const hasMore = rows.length > limit;
  if (hasMore) rows.pop();
  const last = rows.at(-1);
  nextCursors.set(rows, hasMore && last ? cursorOf(await dated(strapi, uid, last)) : null);
  return rows;
}

interface Walk {
  params: ListParams;
  position: Position | null;
  find: () => Promise<Row[]>;
}

/** What is published has a date; drafts without one come first, wherever the database puts them. */
async function findRows(strapi: Core.Strapi, uid: UID.ContentType, walk: Walk): Promise<Row[]> {
  const { params, position, find } = walk;
  const areEmptyLast = hasEmptyLast(strapi);
  if (params.status === 'published') {
    return position ? findAfter(strapi, uid, { ...walk, position, areEmptyLast }) : find();
  }
  if (areEmptyLast && (position?.at ?? null) === null) {
    return findUndatedFirst(strapi, uid, anew(params), position?.id ?? null);
  }
  return position ? findAfter(strapi, uid, { ...walk, position, areEmptyLast: false }) : find();
}

/** For a read of its own: the rest of this one's middlewares can be used once. */
function anew({ pagination, ...given }: ListParams): ListParams {
  const others = pagination && { pagination: { ...pagination, after: undefined } };
  return { ...given, after: undefined, day: undefined, ...others };
}

/** Looks among rows with a date first: only at the end of a list do those without one matter. */
async function findAfter(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  walk: Walk & { position: Position; areEmptyLast: boolean }
): Promise<Row[]> {
  const { params, position, find, areEmptyLast } = walk;
  const given = { ...params };
  const whole = afterCursor(position, areEmptyLast);
  const datedOnly = datedAfterCursor(position);
  if (!datedOnly || typeof given.limit !== 'number' || given.limit <= 0) {
    addFilter(params, whole);
    return find();
  }
  addFilter(params, datedOnly);
  const rows = await find();
  if (rows.length === given.limit || !areEmptyLast) return rows;
  const rest = anew(given);
  addFilter(rest, whole);
  const documents = strapi.documents(uid) as { findMany(params: object): Promise<unknown> };
  return (await documents.findMany(rest)) as Row[];
}

/** A client's `fields` may have left the date out. */
async function dated(strapi: Core.Strapi, uid: UID.ContentType, row: Row): Promise<Row> {
  if (row.datePublished !== undefined) return row;
  return strapi.db
    .query(uid)
    .findOne({ select: ['id', 'datePublished'], where: { id: row.id } }) as Promise<Row>;
}

function addFilter(params: ListParams, filter: Record<string, unknown> | null): void {
  if (filter) params.filters = params.filters ? { $and: [params.filters, filter] } : filter;
}

/** REST sends the cursor inside `pagination`; GraphQL's arguments arrive flattened. */
function after({ after: flat, pagination }: ListParams): unknown {
  return flat ?? pagination?.after;
}

/** Other callers (the admin, plugins, scripts) get what they ask for, in their own order. */
function isContentApi(strapi: Core.Strapi): boolean {
  const route = strapi.requestContext.get()?.state?.route as
    { info?: { type?: string } } | undefined;
  return route?.info?.type === 'content-api';
}
