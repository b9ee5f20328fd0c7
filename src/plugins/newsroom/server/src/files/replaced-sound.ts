import type { Core } from '@strapi/strapi';

import type { Blocks } from '../../../domain/facts';
import { textFingerprint } from '../../../domain/text-fingerprint';
import { lockDocument } from '../documents/lock';
import { kindRows } from '../kinds/kind-rows';
import { settings } from '../settings';

interface Story {
  documentId: string;
  title: string | null;
  summary: string | null;
  body: Blocks | null;
  audioTrack: { id: number };
}

/**
 * Another recording has taken the place of a file: each version of each story that plays it is from
 * now on compared with its text as it stands.
 */
export async function readTextsAnew(strapi: Core.Strapi, fileId: number): Promise<void> {
  const uid = settings(strapi).contentTypes.article;
  const track = strapi.getModel(uid).attributes.audioTrack;
  if (track?.type !== 'component') return;
  const where = { audioTrack: { file: { id: fileId } } };
  const orderBy = { documentId: 'asc' };
  await strapi.db.transaction(async () => {
    const stories = kindRows<Story>(strapi, uid);
    const found = await stories.findMany({ select: ['documentId'], where, orderBy });
    for (const documentId of new Set(found.map((story) => story.documentId))) {
      await lockDocument(strapi, uid, documentId);
    }
    const versions = await stories.findMany({
      select: ['title', 'summary', 'body'],
      populate: { audioTrack: { select: ['id'] } },
      where,
    });
    for (const { audioTrack, ...text } of versions) {
      await strapi.db
        .query(track.component)
        .update({ where: { id: audioTrack.id }, data: { textFingerprint: textFingerprint(text) } });
    }
  });
}
