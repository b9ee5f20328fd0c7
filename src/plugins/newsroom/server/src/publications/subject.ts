import type { Core, UID } from '@strapi/strapi';

import type { TagKind } from '../../../domain/publication-tags';
import { newsroomType, settings, type NewsroomType } from '../settings';
import type { Source } from './shown-by';

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

/** The content types that have publications: what shows others before what it shows. */
export function subjects(strapi: Core.Strapi): UID.ContentType[] {
  const { article, liveBrief, author, photo } = settings(strapi).contentTypes;
  return [article, liveBrief, author, photo];
}

/** Whether a type's documents are public only while something public shows them; `null` if not. */
export function sourceOf(strapi: Core.Strapi, uid: string): Source | null {
  return Object.values(sources(strapi)).find((source) => source.uid === uid) ?? null;
}

/** The types whose documents are public only while something public shows them. */
export function sources(strapi: Core.Strapi): Record<'author' | 'photo', Source> {
  const { author, photo } = settings(strapi).contentTypes;
  return { author: { uid: author, kind: 'author' }, photo: { uid: photo, kind: 'photo' } };
}
