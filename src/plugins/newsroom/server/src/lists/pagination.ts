import { decodeCursor } from '../../../domain/cursor';
import { refuseQuery } from '../access/refuse-query';

export interface Pagination {
  page?: unknown;
  pageSize?: unknown;
  start?: unknown;
  limit?: unknown;
  withCount?: unknown;
  after?: unknown;
}

const LEAST = { page: 1, pageSize: 1, start: 0, limit: 1 } as const;

/** The largest number a page, or a row's position, may have: PostgreSQL's `integer`. */
const MOST = 2_147_483_647;

/** Of a page whose size is not said, where there is no limit. */
const ASSUMED_SIZE = 100;

/**
 * Checks what Strapi would silently bend: sizes above the limit, negative pages, words.
 * @param configured the most entries of an answer; -1, the GraphQL plugin's default, is no limit
 * @throws ValidationError (400) naming the parameter and what it accepts
 */
export function checkPagination(pagination: unknown, configured: number): void {
  const maxLimit = configured < 0 ? MOST : configured;
  if (pagination === undefined || pagination === null) return;
  if (typeof pagination !== 'object' || Array.isArray(pagination)) {
    refuseQuery('pagination', { code: 'pagination.form', values: {} });
  }
  const given = pagination as Pagination;
  checkNames(given);
  for (const name of ['page', 'start'] as const) checkWhole(name, given[name], MOST);
  for (const name of ['pageSize', 'limit'] as const) checkWhole(name, given[name], maxLimit);
  checkOffset(given, configured < 0 ? ASSUMED_SIZE : configured);
  if (isGiven(given.after)) checkCursor(given);
}

function checkNames(given: Pagination): void {
  const known = [...Object.keys(LEAST), 'withCount', 'after'];
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const values = { known: known.join(', ') };
  refuseQuery(`pagination[${unknown}]`, { code: 'pagination.unknown', values });
}

function checkWhole(name: keyof typeof LEAST, value: unknown, most: number): void {
  if (!isGiven(value)) return;
  const number = typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : value;
  const least = LEAST[name];
  if (!Number.isInteger(number) || Number(number) < least || Number(number) > most) {
    refuseQuery(`pagination[${name}]`, { code: 'number.form', values: { least, most } });
  }
}

function checkOffset({ page, pageSize }: Pagination, usualSize: number): void {
  if (Number(page ?? 1) * Number(pageSize ?? usualSize) > MOST) {
    refuseQuery('pagination[page]', { code: 'pagination.too-far', values: {} });
  }
}

function checkCursor({ after, page, start }: Pagination): void {
  const place = typeof after === 'string' ? decodeCursor(after) : null;
  if (!place || Number.isNaN(new Date(place.at ?? 0).getTime())) {
    refuseQuery('pagination[after]', { code: 'cursor.unreadable', values: {} });
  }
  if (isGiven(page) || isGiven(start)) {
    refuseQuery('pagination[after]', { code: 'cursor.with-page', values: {} });
  }
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}
