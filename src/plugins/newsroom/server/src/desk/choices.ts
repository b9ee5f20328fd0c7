import type { Core } from '@strapi/strapi';

import type { DeskPhoto, DeskStory } from '../../../desk-contract';
import { PHOTO_QUERY, type PhotoRow } from '../presenters/rows';
import { hostName } from '../kinds/attribute-names';
import { kindRows } from '../kinds/kind-rows';
import { settings } from '../settings';
import type { Access } from './access';
import { deskPhoto } from './desk-photo';

/** As many as fit under the field; typing narrows them down. */
const LIMIT = 10;

interface StoryRow {
  documentId: string;
  title: string | null;
}

/** Stories of one language whose title contains the words, those worked on last first. */
export async function findStories(
  strapi: Core.Strapi,
  access: Access,
  { words, locale }: { words: string; locale: string }
): Promise<DeskStory[]> {
  const uid = settings(strapi).contentTypes.article;
  const named = { [hostName(strapi, uid, 'title')]: { $containsi: words } };
  const stories = await kindRows<StoryRow>(strapi, uid).findMany({
    select: ['documentId', 'title'],
    where: {
      $and: [
        await access.readable(),
        { locale, publishedAt: { $null: true }, ...(words && named) },
      ],
    },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    limit: LIMIT,
  });
  return stories.map(({ documentId, title }) => ({ documentId, title: title ?? '' }));
}

/** Photos whose name, caption or photographer contains the words, the newest first. */
export async function findPhotos(
  strapi: Core.Strapi,
  access: Access,
  { words, locale }: { words: string; locale: string }
): Promise<DeskPhoto[]> {
  const { contentTypes, timeZone } = settings(strapi);
  const contains = ['name', 'caption', 'photographer'].map((name) => ({
    [name]: { $containsi: words },
  }));
  const photos: Array<PhotoRow & { name: string }> = await strapi.db
    .query(contentTypes.photo)
    .findMany({
      ...PHOTO_QUERY,
      select: [...PHOTO_QUERY.select, 'name'],
      where: { $and: [await access.readable(), words ? { $or: contains } : {}] },
      orderBy: [{ id: 'desc' }],
      limit: LIMIT,
    });
  return photos.map((photo) => deskPhoto(photo, { locale, now: Date.now(), timeZone }));
}
