import type { Core } from '@strapi/strapi';

import { BODY_PHOTO_QUERY } from '../presenters/body-photos';
import { AUTHOR_FACTS_QUERY } from '../presenters/rows';
import { digestOf } from './digest';
import type { Row } from './row';
import { sourceOf } from './subject';

/** What a query selects of a row, and of what is behind it. */
interface Selection {
  select: readonly string[];
  populate?: Record<string, Selection>;
}

const SELECTIONS: Record<'author' | 'photo', Selection> = {
  author: AUTHOR_FACTS_QUERY,
  photo: BODY_PHOTO_QUERY,
};

/**
 * A fingerprint of what the publications of others show of an author or a photo: of a biography, say,
 * no story shows anything.
 * @param row as `deepPopulate` loads it
 * @returns `null` for types of which others show no more than that they are there
 */
export function shownElsewhere(strapi: Core.Strapi, uid: string, row: Row): string | null {
  const source = sourceOf(strapi, uid);
  return source && digestOf(selected(row, SELECTIONS[source.kind]), null);
}

function selected(value: unknown, selection: Selection): unknown {
  if (Array.isArray(value)) return value.map((one) => selected(one, selection));
  if (typeof value !== 'object' || value === null) return value;
  const { select, populate = {} } = selection;
  const row = value as Record<string, unknown>;
  return Object.fromEntries([
    ...select.map((name) => [name, row[name] ?? null]),
    ...Object.entries(populate).map(([name, behind]) => [
      name,
      selected(row[name] ?? null, behind),
    ]),
  ]);
}
