import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';

import type { StoredRelations } from '../../../panel-contract';
import { accessTo } from '../desk/access';

interface StoryRow {
  credits: Array<{ id: number; author: { documentId: string } | null }>;
  leadPhoto: { documentId: string } | null;
  firstPublishedAt: Date | string | null;
  /** Live briefs have none. */
  audioTrack?: { textFingerprint: string | null } | null;
}

/** A version of a story: what the edit view shows. */
export interface StoryVersion {
  uid: UID.ContentType;
  documentId: string;
  locale: string;
  status: 'draft' | 'published';
}

const RELATIONS = {
  select: ['id', 'documentId', 'locale', 'firstPublishedAt'],
  populate: {
    credits: { select: ['id'], populate: { author: { select: ['documentId'] } } },
    leadPhoto: { select: ['documentId'] },
    createdBy: { select: ['id'], populate: { roles: { select: ['id', 'code'] } } },
  },
};

const AUDIO = { audioTrack: { select: ['textFingerprint'] } };

/**
 * The documents that a story is connected with, as far as the editor may read them.
 * @returns `null` when there is no such version, or none that this editor may read
 * @throws ForbiddenError (403) when the editor may read no story of the type
 */
export async function storedRelations(
  strapi: Core.Strapi,
  ctx: Context,
  { uid, documentId, locale, status }: StoryVersion
): Promise<StoredRelations | null> {
  const access = accessTo(strapi, ctx, uid);
  const allowed = await access.readable();
  const publishedAt = status === 'draft' ? null : { $notNull: true };
  const hasAudio = 'audioTrack' in strapi.getModel(uid).attributes;
  const row: StoryRow | null = await strapi.db.query(uid).findOne({
    ...RELATIONS,
    populate: { ...RELATIONS.populate, ...(hasAudio && AUDIO) },
    where: { $and: [allowed, { documentId, locale, publishedAt }] },
  });
  if (!row || !access.can('read', row)) return null;
  const credits = access.can('read', row, 'credits') ? row.credits : [];
  const leadPhoto = access.can('read', row, 'leadPhoto') ? row.leadPhoto : null;
  return {
    authors: Object.fromEntries(
      credits.map(({ id, author }) => [String(id), author?.documentId ?? null])
    ),
    leadPhoto: leadPhoto?.documentId ?? null,
    firstPublishedAt: row.firstPublishedAt && new Date(row.firstPublishedAt).toISOString(),
    audioFingerprint: row.audioTrack?.textFingerprint ?? null,
  };
}
