import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { readStoryVersion } from '../panel/request';
import { settings } from '../settings';
import { htmlPage, STYLE_HASH } from './html-page';
import { previewPage } from './preview-page';
import { previewedStory } from './previewed-story';
import { previewer } from './previewer';

/** Nothing runs, nobody else frames it, nothing is kept. */
const HEADERS = {
  'Content-Security-Policy': [
    "default-src 'none'",
    `style-src ${STYLE_HASH}`,
    'img-src http: https: data:',
    'media-src http: https:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; '),
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex, nofollow',
  'Referrer-Policy': 'no-referrer',
};

/** `GET /newsroom/preview/:uid/:documentId?locale=&status=`: a story as readers would get it. */
export const preview = ({ strapi }: { strapi: Core.Strapi }) => ({
  async show(ctx: Context): Promise<void> {
    ctx.set(HEADERS);
    const editor = await previewer(strapi, ctx);
    if (!editor) return explain(ctx, 401, SIGN_IN);
    const version = await readStoryVersion(strapi, ctx);
    const answer = await previewedStory(strapi, editor, version);
    if (answer.kind === 'missing') return explain(ctx, 404, MISSING);
    if (answer.kind === 'partly-hidden') return explain(ctx, 403, PARTLY_HIDDEN);
    const { contentTypes } = settings(strapi);
    ctx.type = 'html';
    ctx.body = previewPage(answer.story, {
      type: version.uid === contentTypes.article ? 'article' : 'liveBrief',
      locale: version.locale,
      isDraft: version.status === 'draft',
    });
  },
});

/** Whoever sees it may read either language. */
interface Explanation {
  en: string;
  uk: string;
}

const SIGN_IN: Explanation = {
  en: 'Sign in to the admin panel and open the preview from there.',
  uk: 'Увійдіть до панелі редакції та відкрийте попередній перегляд звідти.',
};
const MISSING: Explanation = {
  en: 'There is no such version. Save the entry first, or publish it.',
  uk: 'Такої версії немає. Спершу збережіть запис або опублікуйте його.',
};
const PARTLY_HIDDEN: Explanation = {
  en: 'Your role may not read everything that readers get of this story.',
  uk: 'Ваша роль не дозволяє читати все, що читачі отримають із цього матеріалу.',
};

function explain(ctx: Context, status: number, { en, uk }: Explanation): void {
  ctx.status = status;
  ctx.type = 'html';
  const body = `<main><p>${en}</p><p lang="uk">${uk}</p></main>`;
  ctx.body = htmlPage({ lang: 'en', title: 'Preview', body });
}
