import type { Core } from '@strapi/strapi';

import { decodeCursor, encodeCursor } from '../../../domain/cursor';

/** The default order of articles and live briefs: newest first, then the newest row. */
export const NEWEST_FIRST = [{ datePublished: 'desc' }, { id: 'desc' }];

export interface Position {
  /** Milliseconds since 1970, or `null` for a draft without a date. */
  at: number | null;
  id: number;
}

export function hasSort(sort: unknown): boolean {
  if (Array.isArray(sort)) return sort.length > 0;
  return typeof sort === 'object' && sort !== null ? Object.keys(sort).length > 0 : Boolean(sort);
}

/**
 * What comes after a cursor in that order, as Strapi filters.
 * @param areEmptyLast whether rows without a date stand at the end
 */
export function afterCursor({ at, id }: Position, areEmptyLast: boolean): Record<string, unknown> {
  const sameMoment = {
    $and: [at === null ? isEmpty(true) : { datePublished: iso(at) }, { id: { $lt: id } }],
  };
  if (at === null) return areEmptyLast ? sameMoment : { $or: [sameMoment, isEmpty(false)] };
  const earlier = { datePublished: { $lt: iso(at) } };
  return { $or: [earlier, sameMoment, ...(areEmptyLast ? [isEmpty(true)] : [])] };
}

/**
 * What comes after a cursor among rows that have a date. Unlike with `afterCursor`, the database finds
 * the first row in an index.
 * @returns `null` for a place among rows without a date
 */
export function datedAfterCursor({ at, id }: Position): Record<string, unknown> | null {
  if (at === null) return null;
  const upTo = { datePublished: { $lte: iso(at) } };
  return { $and: [upTo, { $or: [{ datePublished: { $lt: iso(at) } }, { id: { $lt: id } }] }] };
}

/** Whether the database itself puts rows without a date at the end. */
export function hasEmptyLast(strapi: Core.Strapi): boolean {
  return strapi.db.dialect.client !== 'postgres';
}

export function cursorOf(row: { id: number; datePublished?: string | Date | null }): string {
  const at = row.datePublished ? new Date(row.datePublished).getTime() : null;
  return encodeCursor({ at, id: row.id });
}

export { decodeCursor };

/** Rows without a date, or those with one. */
export function isEmpty(empty: boolean): Record<string, unknown> {
  return { datePublished: { $null: empty } };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
