import type { Core, UID } from '@strapi/strapi';
import { buildPublicationFilterWhere } from '@strapi/utils';

import type { StoryType, Today, TodayStory } from '../../../home-contract';
import { dayOf } from '../../../domain/newsroom-day';
import type { Access } from '../desk/access';
import { siteLocales } from '../desk/locales';
import { readDay } from '../lists/day-filter';
import { settings } from '../settings';
import { countWhere, storiesWhere, type Shelf } from './story-rows';

/** What has gone out today, what is dated ahead and how much waits, as far as `access` reads. */
export async function today(
  strapi: Core.Strapi,
  access: Record<StoryType, Access>,
  now: number
): Promise<Today> {
  const { contentTypes, timeZone } = settings(strapi);
  const day = dayOf(now, timeZone);
  const locales = (await siteLocales(strapi)).map(({ code }) => code);
  const shelves = (['article', 'liveBrief'] as const)
    .map((type) => ({ type, uid: contentTypes[type], access: access[type], locales }))
    .filter((shelf) => shelf.access.can('read'));
  const out = await Promise.all(shelves.map((shelf) => outOn(strapi, shelf, day)));
  const ahead = await Promise.all(shelves.map((shelf) => aheadOf(strapi, shelf, now)));
  return {
    day,
    timeZone,
    out: {
      total: out.reduce((sum, { total }) => sum + total, 0),
      stories: inOrder(out.flatMap(({ stories }) => stories)).toReversed(),
    },
    ahead: inOrder(ahead.flat()),
    waiting: await Promise.all(shelves.map((shelf) => waitingOn(strapi, shelf))),
  };
}

function outOn(strapi: Core.Strapi, shelf: Shelf, day: string) {
  const { start, end } = readDay(strapi, day);
  const datePublished = { $gte: new Date(start), $lt: new Date(end) };
  return storiesWhere(strapi, shelf, { datePublished, publishedAt: { $notNull: true } }, 'desc');
}

async function aheadOf(strapi: Core.Strapi, shelf: Shelf, now: number): Promise<TodayStory[]> {
  const filters = {
    datePublished: { $gt: new Date(now) },
    publishedAt: { $null: true },
    ...neverPublished(strapi, shelf.uid),
  };
  return (await storiesWhere(strapi, shelf, filters, 'asc')).stories;
}

/** Asked in the query: the first few drafts may all be those of stories that are out. */
function neverPublished(strapi: Core.Strapi, uid: UID.ContentType): object {
  const meta = strapi.db.metadata.get(uid);
  const model = strapi.contentType(uid);
  const { connection } = strapi.db;
  return buildPublicationFilterWhere(connection, meta, model, 'never-published', 'draft') ?? {};
}

/** Whatever is published has a draft as well, so the rest of the drafts wait. */
async function waitingOn(strapi: Core.Strapi, shelf: Shelf): Promise<Today['waiting'][number]> {
  const drafts = await countWhere(strapi, shelf, { publishedAt: { $null: true } });
  const out = await countWhere(strapi, shelf, { publishedAt: { $notNull: true } });
  return { type: shelf.type, contentType: shelf.uid, count: Math.max(0, drafts - out) };
}

/** The earliest first. */
function inOrder(stories: TodayStory[]): TodayStory[] {
  return stories.toSorted((a, b) => a.utc.localeCompare(b.utc));
}
