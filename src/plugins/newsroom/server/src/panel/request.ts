import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { refuseQuery } from '../access/refuse-query';
import { defaultLocale } from '../presenters/context';
import { newsroomType, settings } from '../settings';
import type { StoryVersion } from './stored-relations';

/** More documents than any story names. */
const MOST_IDS = 100;
const DOCUMENT_ID = /^[\w-]{1,64}$/;
const LOCALE = /^[A-Za-z]{2,3}(?:[-_][\w-]{1,30})?$/;

/**
 * The version that `:uid/:documentId?locale=uk&status=published` means: the draft in the site's
 * default language where nothing else is said.
 * @throws NotFoundError for another content type, ValidationError for a malformed id or locale
 */
export async function readStoryVersion(strapi: Core.Strapi, ctx: Context): Promise<StoryVersion> {
  const { uid, documentId } = ctx.params as Record<string, string>;
  const type = newsroomType(strapi, uid ?? '');
  if (type !== 'article' && type !== 'liveBrief') {
    throw new errors.NotFoundError('Only articles and live briefs are shown to readers here.');
  }
  const { locale = await defaultLocale(strapi), status } = ctx.query;
  if (!documentId || !DOCUMENT_ID.test(documentId)) {
    refuseQuery('documentId', { code: 'id.form', values: {} });
  }
  if (typeof locale !== 'string' || !LOCALE.test(locale)) {
    refuseQuery('locale', { code: 'locale.form', values: {} });
  }
  return {
    uid: settings(strapi).contentTypes[type],
    documentId,
    locale,
    status: status === 'published' ? 'published' : 'draft',
  };
}

/**
 * The documents that `?authors=a,b` means.
 * @throws ValidationError for malformed ids and for more than a hundred
 */
export function readIds({ query }: Context, name: 'authors' | 'photos'): string[] {
  const given = query[name] ?? '';
  const ids = typeof given === 'string' ? given.split(',').filter((id) => id !== '') : [''];
  if (ids.length > MOST_IDS || !ids.every((id) => DOCUMENT_ID.test(id))) {
    refuseQuery(name, { code: 'document-ids.form', values: { most: MOST_IDS } });
  }
  return ids;
}
