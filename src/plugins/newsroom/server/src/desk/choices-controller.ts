import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { findPhotos, findStories } from './choices';
import { deskLocale } from './locales';
import { deskAccess, readWords } from './request';

/** `/newsroom/desk/stories` and `/newsroom/desk/photos`: what a brief can be connected with. */
export const deskChoices = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /newsroom/desk/stories?search=&locale=` */
  async stories(ctx: Context): Promise<void> {
    const { brief, article } = deskAccess(strapi, ctx);
    const locale = await deskLocale(strapi, brief, ctx.query.locale);
    ctx.body = { data: await findStories(strapi, article, { words: readWords(ctx), locale }) };
  },

  /** `GET /newsroom/desk/photos?search=&locale=` */
  async photos(ctx: Context): Promise<void> {
    const { brief, photo } = deskAccess(strapi, ctx);
    const locale = await deskLocale(strapi, brief, ctx.query.locale);
    ctx.body = { data: await findPhotos(strapi, photo, { words: readWords(ctx), locale }) };
  },
});
