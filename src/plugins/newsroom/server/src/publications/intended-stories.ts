import type { Core, UID } from '@strapi/strapi';

import { newsroomType } from '../settings';
import type { Row } from './row';

interface Draft {
  documentId: string;
  locale: string | null;
  article: { documentId: string } | null;
}

/**
 * A brief links to its story only while that is published; its draft says to which.
 * @returns ids of the stories, by row id of the briefs
 */
export async function intendedStories(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  rows: readonly Row[]
): Promise<Map<number, string[]>> {
  if (newsroomType(strapi, uid) !== 'liveBrief' || rows.length === 0) return new Map();
  const drafts: Draft[] = await strapi.db.query(uid).findMany({
    where: {
      documentId: { $in: rows.map(({ documentId }) => documentId) },
      publishedAt: { $null: true },
    },
    select: ['id', 'documentId', 'locale'],
    populate: { article: { select: ['documentId'] } },
  });
  return new Map(
    rows.map(({ id, documentId, locale }) => [
      id,
      drafts
        .filter((draft) => draft.documentId === documentId && draft.locale === (locale ?? null))
        .flatMap(({ article }) => (article ? [article.documentId] : [])),
    ])
  );
}
