import type { Core, UID } from '@strapi/strapi';

import type { Computed } from '../../../contract';
import type { BodyPhotos } from '../../../domain/shown-body';
import { noteHidden } from '../photo-rights/hidden-entries';
import { kindRows } from '../kinds/kind-rows';
import { newsroomType, settings, type NewsroomType } from '../settings';
import { takeChecked } from '../transaction-memory/checked-rows';
import { presentStored } from '../stored-reads/present-stored';
import { presentArticle } from './article';
import { presentAuthor } from './author';
import { bodyPhotos } from './body-photos';
import { presentContext, type PresentContext } from './context';
import { presentLiveBrief } from './live-brief';
import { presentPhoto } from './photo';
import { presentBody } from './readers-body';
import {
  ARTICLE_QUERY,
  AUTHOR_QUERY,
  LIVE_BRIEF_QUERY,
  OWN_PHOTO_QUERY,
  type ArticleRow,
  type AuthorRow,
  type LiveBriefRow,
  type OwnPhotoRow,
  type StoryRow,
} from './rows';

type Presented = Map<number, Computed>;

/** The one presenter behind REST, GraphQL, events and feeds: one load for each type and batch. */
export const presenter = ({ strapi }: { strapi: Core.Strapi }) => ({
  async present(uid: string, rowIds: readonly number[]): Promise<Presented> {
    const type = newsroomType(strapi, uid);
    const ids = [...new Set(rowIds)];
    if (!type || ids.length === 0) return new Map();
    const stored = await presentStored(strapi, type, ids);
    const others = ids.filter((id) => !stored.has(id));
    if (others.length === 0) return stored;
    const context = await presentContext(strapi, Date.now());
    return new Map([...stored, ...(await presentRows(strapi, type, others, context))]);
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
      return load<OwnPhotoRow>(strapi, uid, OWN_PHOTO_QUERY, ids, (row) =>
        presentPhoto(row, context)
      );
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
  return new Map(
    rows.map((row) => {
      const presented = present(row, photos);
      return [row.id, row.publishedAt === null ? noteHidden(presented) : presented];
    })
  );
}

async function loadRows<Row extends { id: number }>(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  query: { select: string[] },
  ids: number[]
): Promise<Row[]> {
  return (
    (await takeChecked<Row>(strapi, uid, ids)) ??
    kindRows<Row>(strapi, uid).findMany({ ...query, where: { id: { $in: ids } } })
  );
}
