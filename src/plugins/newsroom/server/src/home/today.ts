import type { Core } from '@strapi/strapi';

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
  const datePublished = { $gt: new Date(now) };
  const { stories } = await storiesWhere(
    strapi,
    shelf,
    { datePublished, publishedAt: { $null: true } },
    'asc'
  );
  const out: Array<{ documentId: string; locale: string }> = await strapi.db
    .query(shelf.uid)
    .findMany({
      select: ['documentId', 'locale'],
      where: {
        documentId: { $in: stories.map(({ documentId }) => documentId) },
        publishedAt: { $notNull: true },
      },
    });
  const areOut = new Set(out.map(({ documentId, locale }) => `${documentId} ${locale}`));
  return stories.filter(({ documentId, locale }) => !areOut.has(`${documentId} ${locale}`));
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
