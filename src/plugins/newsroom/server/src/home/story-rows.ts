import type { Core, UID } from '@strapi/strapi';

import type { StoryType, TodayStory } from '../../../home-contract';
import { kindRows } from '../kinds/kind-rows';
import type { Access } from '../desk/access';

/** As many of a type as a widget shows. */
const SHOWN = 10;

/** The stories of one type that one editor may read. */
export interface Shelf {
  type: StoryType;
  uid: UID.ContentType;
  access: Access;
  /** The site's languages: named, so that the index on locale and date serves. */
  locales: string[];
}

interface StoryRow {
  documentId: string;
  locale: string;
  title: string | null;
  datePublished: string | Date;
  createdBy: object | null;
}

/** The first few of the stories that match, in an order by date, and how many match. */
export async function storiesWhere(
  strapi: Core.Strapi,
  shelf: Shelf,
  filters: object,
  direction: 'asc' | 'desc'
): Promise<{ total: number; stories: TodayStory[] }> {
  const where = await readableWhere(shelf, filters);
  const rows = await kindRows<StoryRow>(strapi, shelf.uid).findMany({
    select: ['documentId', 'locale', 'title', 'datePublished'],
    where,
    orderBy: [{ datePublished: direction }, { id: direction }],
    limit: SHOWN,
    populate: { createdBy: { select: ['id'], populate: { roles: { select: ['id', 'code'] } } } },
  });
  const isAll = rows.length < SHOWN;
  const total = isAll ? rows.length : await strapi.db.query(shelf.uid).count({ where });
  return { total, stories: rows.map((row) => story(shelf, row)) };
}

export async function countWhere(
  strapi: Core.Strapi,
  shelf: Shelf,
  filters: object
): Promise<number> {
  return strapi.db.query(shelf.uid).count({ where: await readableWhere(shelf, filters) });
}

async function readableWhere({ access, locales }: Shelf, filters: object): Promise<object> {
  return { $and: [await access.readable(), { locale: { $in: locales }, ...filters }] };
}

function story({ type, uid, access }: Shelf, row: StoryRow): TodayStory {
  const { documentId, locale, title } = row;
  const mayReadTitle = access.can('read', row, 'title');
  return {
    type,
    contentType: uid,
    documentId,
    locale,
    title: (mayReadTitle && title) || '',
    utc: new Date(row.datePublished).toISOString(),
  };
}
