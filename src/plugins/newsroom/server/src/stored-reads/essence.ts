import type { Core } from '@strapi/strapi';

import { COMPUTED_NAMES } from '../../../domain/computed-names';
import { dayOf } from '../../../domain/newsroom-day';
import { newsroomType, settings } from '../settings';
import type { StoredRow } from './stored-row';

/** What of the rows of a statement can show: all of it, computed fields of documents, or days. */
export type Shows = 'all' | 'computed' | 'days';

type Fields = Record<string, unknown>;

const known = new WeakMap<StoredRow, Fields>();

/** The computed fields in a stored document. */
export function computedIn(strapi: Core.Strapi, row: StoredRow): Fields {
  const before = known.get(row);
  if (before) return before;
  const type = newsroomType(strapi, row.subject);
  const names = new Set(type ? COMPUTED_NAMES[type] : []);
  const fields = Object.entries(JSON.parse(row.document) as Fields);
  const computed = Object.fromEntries(fields.filter(([name]) => names.has(name)));
  known.set(row, computed);
  return computed;
}

/** Of a body with pictures the newsroom gets more than readers do. A photo is a picture, and has no body. */
export function hasPictures(
  strapi: Core.Strapi,
  { subject, tags }: Pick<StoredRow, 'subject' | 'tags'>
): boolean {
  return tags.includes('"picture:') && newsroomType(strapi, subject) !== 'photo';
}

/** Equal for the rows of two moments if nothing shows in an answer in which they differ. */
export function essenceOf(
  strapi: Core.Strapi,
  shows: Shows,
  rows: readonly unknown[]
): readonly unknown[] {
  switch (shows) {
    case 'all':
      return rows;
    case 'days':
      return (rows as ReadonlyArray<{ date_published: string | number | Date }>).map((row) =>
        dayOf(new Date(row.date_published).getTime(), settings(strapi).timeZone)
      );
    case 'computed':
      return (rows as readonly StoredRow[]).map((row) => {
        const { document: _document, tags: _tags, ...others } = row;
        return {
          ...others,
          computed: computedIn(strapi, row),
          hasPictures: hasPictures(strapi, row),
        };
      });
  }
}
