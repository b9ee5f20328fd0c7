import type { Core, UID } from '@strapi/strapi';

import type { Computed } from '../../../contract';
import type { BodyPhotos } from '../../../domain/shown-body';
import { newsroomType, settings, type NewsroomType } from '../settings';
import { presentArticle } from './article';
import { presentAuthor } from './author';
import { bodyPhotos } from './body-photos';
import { takeChecked } from './checked-rows';
import { presentContext, type PresentContext } from './context';
import { presentLiveBrief } from './live-brief';
import { presentPhoto } from './photo';
import { presentBody } from './readers-body';
import {
  ARTICLE_QUERY,
  AUTHOR_QUERY,
  LIVE_BRIEF_QUERY,
  PHOTO_QUERY,
  type ArticleRow,
  type AuthorRow,
  type LiveBriefRow,
  type PhotoRow,
  type StoryRow,
} from './rows';

/** Tells the read cache, where there is one, that it need not read the same body anew each time. */
const CHANGES_NOTHING = { sharesBlocks: true };

type Presented = Map<number, Computed>;

/** The one presenter behind REST, GraphQL, events and feeds: one load for each type and batch. */
export const presenter = ({ strapi }: { strapi: Core.Strapi }) => ({
  async present(uid: string, rowIds: readonly number[], now = Date.now()): Promise<Presented> {
    const type = newsroomType(strapi, uid);
    if (!type || rowIds.length === 0) return new Map();
    const context = await presentContext(strapi, now);
    return presentRows(strapi, type, [...new Set(rowIds)], context);
  },
});

/**
 * Loads the rows itself, so that the result never depends on what a client selected. Keyed by
 * row, not by document: a draft and its published version differ.
 */
function presentRows(
  strapi: Core.Strapi,
  type: NewsroomType,
  ids: number[],
  context: PresentContext
): Promise<Presented> {
  const uid = settings(strapi).contentTypes[type];
  switch (type) {
    case 'article':
      return loadStories<ArticleRow>(strapi, uid, ARTICLE_QUERY, ids, (row, photos) =>
        presentBody(row, photos, context, presentArticle)
      );
    case 'liveBrief':
      return loadStories<LiveBriefRow>(strapi, uid, LIVE_BRIEF_QUERY, ids, (row, photos) =>
        presentBody(row, photos, context, presentLiveBrief)
      );
    case 'author':
      return load<AuthorRow>(strapi, uid, AUTHOR_QUERY, ids, (row) => presentAuthor(row, context));
    case 'photo':
      return load<PhotoRow>(strapi, uid, PHOTO_QUERY, ids, (row) => presentPhoto(row, context));
  }
}

async function load<Row extends { id: number }>(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  query: { select: string[] },
  ids: number[],
  present: (row: Row) => Computed
): Promise<Presented> {
  const rows = await loadRows<Row>(strapi, uid, query, ids);
  return new Map(rows.map((row) => [row.id, present(row)]));
}

/** With the Photos of the pictures in all their bodies, which are asked for at once. */
async function loadStories<Row extends StoryRow>(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  query: { select: string[] },
  ids: number[],
  present: (row: Row, photos: BodyPhotos) => Computed
): Promise<Presented> {
  const rows = await loadRows<Row>(strapi, uid, query, ids);
  const photos = await bodyPhotos(
    strapi,
    rows.map(({ body }) => body)
  );
  return new Map(rows.map((row) => [row.id, present(row, photos)]));
}

async function loadRows<Row extends { id: number }>(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  query: { select: string[] },
  ids: number[]
): Promise<Row[]> {
  return (
    (await takeChecked<Row>(strapi, uid, ids)) ??
    (strapi.db
      .query(uid)
      .findMany({ ...query, ...CHANGES_NOTHING, where: { id: { $in: ids } } }) as Promise<Row[]>)
  );
}
