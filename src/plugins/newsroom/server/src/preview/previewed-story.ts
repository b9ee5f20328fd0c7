import type { Core, UID } from '@strapi/strapi';

import { newsroom, type ArticleComputed, type LiveBriefComputed } from '../../../contract';
import type { Blocks } from '../../../domain/facts';
import { accessTo, type Requester } from '../desk/access';
import { kindRows } from '../kinds/kind-rows';
import { relatedDocuments } from '../panel/related-documents';
import type { StoryVersion } from '../panel/stored-relations';
import { bodyPhotos } from '../presenters/body-photos';
import { settings } from '../settings';

/** A story as the API would give it, as far as a reader page shows it. */
export interface PreviewedStory {
  title: string | null;
  /** An article's; a brief has no `audio`. */
  computed: LiveBriefComputed & Partial<ArticleComputed>;
}

export type PreviewAnswer =
  | { kind: 'found'; story: PreviewedStory }
  /** There is no such version, or none that this editor may read. */
  | { kind: 'missing' }
  /** The role may read the story, but not everything that readers get of it. */
  | { kind: 'partly-hidden' };

const SHOWN = ['title', 'slug', 'body', 'datePublished', 'credits', 'leadPhoto'];
const SHOWN_OF_ARTICLES = [...SHOWN, 'bylineOverride', 'audioTrack', 'corrections'];

/** The story, if this editor may read all that the page shows. */
export async function previewedStory(
  strapi: Core.Strapi,
  editor: Requester,
  { uid, documentId, locale, status }: StoryVersion
): Promise<PreviewAnswer> {
  const { article } = settings(strapi).contentTypes;
  const access = accessTo(strapi, editor, uid);
  if (!access.can('read')) return { kind: 'missing' };
  const isArticle = uid === article;
  const publishedAt = status === 'draft' ? null : { $notNull: true };
  const row = await findRow(strapi, uid, {
    $and: [await access.readable(), { documentId, locale, publishedAt }],
  });
  if (!row || !access.can('read', row)) return { kind: 'missing' };

  const fields = isArticle ? SHOWN_OF_ARTICLES : SHOWN;
  const mayReadAll =
    fields.every((field) => access.can('read', row, field)) &&
    (await mayReadRelated(strapi, editor, row));
  if (!mayReadAll) return { kind: 'partly-hidden' };

  const computed = await newsroom(strapi, 'presenter').present(uid, [row.id]);
  return {
    kind: 'found',
    story: {
      title: row.title,
      computed: computed.get(row.id) as PreviewedStory['computed'],
    },
  };
}

/** Whether this editor may read of all its people and its photos what readers get of them. */
async function mayReadRelated(
  strapi: Core.Strapi,
  editor: Requester,
  { credits, leadPhoto, body }: StoryRow
): Promise<boolean> {
  const inBody = [...(await bodyPhotos(strapi, [body])).values()];
  const ids = {
    authors: credits.flatMap(({ author }) => (author ? [author.documentId] : [])),
    photos: [...(leadPhoto ? [leadPhoto] : []), ...inBody].map(({ documentId: id }) => id),
  };
  const { authors, photos } = await relatedDocuments(strapi, editor, ids);
  return (
    ids.authors.every((id) => authors !== null && id in authors) &&
    ids.photos.every((id) => photos !== null && id in photos)
  );
}

interface StoryRow extends Pick<PreviewedStory, 'title'> {
  id: number;
  credits: Array<{ author: { documentId: string } | null }>;
  leadPhoto: { documentId: string } | null;
  body: Blocks | null;
}

function findRow(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  where: object
): Promise<StoryRow | null> {
  return kindRows<StoryRow>(strapi, uid).findOne({
    where,
    select: ['id', 'documentId', 'locale', 'title', 'body'],
    populate: {
      credits: { populate: { author: { select: ['documentId'] } } },
      leadPhoto: { select: ['documentId'] },
      createdBy: { select: ['id'], populate: { roles: { select: ['id', 'code'] } } },
    },
  });
}
