import type { Core } from '@strapi/strapi';

import { newsroomType } from '../settings';
import type { Row } from './row';

/** Document id of the public story that the public version of a live brief leads to. */
export function storyOf(strapi: Core.Strapi, uid: string, { article }: Row): string | null {
  if (newsroomType(strapi, uid) !== 'liveBrief') return null;
  const isStory = typeof article === 'object' && article !== null && 'documentId' in article;
  return isStory && typeof article.documentId === 'string' ? article.documentId : null;
}
