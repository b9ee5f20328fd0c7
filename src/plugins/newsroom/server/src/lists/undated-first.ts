import type { Core, UID } from '@strapi/strapi';

import { isEmpty } from './order';

interface Row {
  id: number;
}

interface Params {
  filters?: unknown;
  start?: unknown;
  limit?: unknown;
}

interface Documents {
  findMany(params: object): Promise<Row[]>;
  count(params: object): Promise<number>;
}

/**
 * A page of the default order from a database that puts rows without a date last: those are read
 * first, and the page is filled up with the others.
 * @param params in the default order; a page's `limit` and `start`, or all rows
 * @param afterId the row without a date behind which the page begins
 */
export async function findUndatedFirst(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  params: Params,
  afterId: number | null
): Promise<Row[]> {
  const documents = strapi.documents(uid) as unknown as Documents;
  const start = wholeNumber(params.start) ?? 0;
  const limit = wholeNumber(params.limit);
  const left =
    afterId === null ? isEmpty(true) : { $and: [isEmpty(true), { id: { $lt: afterId } }] };
  const undated = { ...params, filters: joined(params.filters, left) };
  const first = await documents.findMany(undated);
  if (limit !== null && first.length >= limit) return first;

  const count = await countUpTo(documents, undated, start, first.length);
  const others = await documents.findMany({
    ...params,
    filters: joined(params.filters, isEmpty(false)),
    start: Math.max(0, start - count),
    ...(limit !== null && { limit: limit - first.length }),
  });
  return [...first, ...others];
}

/** How many rows have no date, as far as it matters where the others begin. */
async function countUpTo(
  documents: Documents,
  undated: Params,
  start: number,
  found: number
): Promise<number> {
  if (found > 0 || start === 0) return start + found;
  const { start: _start, limit: _limit, ...all } = undated;
  return documents.count(all);
}

function wholeNumber(value: unknown): number | null {
  return typeof value === 'number' && value > 0 ? value : null;
}

function joined(filters: unknown, more: object): object {
  return filters ? { $and: [filters, more] } : more;
}
