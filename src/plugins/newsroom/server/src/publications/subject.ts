import type { Core, UID } from '@strapi/strapi';

import type { TagKind } from '../../../domain/publication-tags';
import { newsroomType, settings, type NewsroomType } from '../settings';

const KINDS = {
  article: 'article',
  liveBrief: 'live-brief',
  author: 'author',
  photo: 'photo',
} as const satisfies Record<NewsroomType, TagKind>;

/** The first half of a tag and of a cause, such as `live-brief`; `null` for any other type. */
export function kindOf(strapi: Core.Strapi, uid: string): TagKind | null {
  const type = newsroomType(strapi, uid);
  return type && KINDS[type];
}

export function isDrafted(strapi: Core.Strapi, uid: UID.ContentType): boolean {
  return strapi.contentType(uid).options?.draftAndPublish === true;
}

/** The content types that have publications. */
export function subjects(strapi: Core.Strapi): UID.ContentType[] {
  return Object.values(settings(strapi).contentTypes);
}
