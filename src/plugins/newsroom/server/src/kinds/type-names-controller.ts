import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';

import { settings } from '../settings';

/** `GET /newsroom/type-names`: what this project calls the newsroom's types, which the panel's texts depend on. */
export const typeNames = ({ strapi }: { strapi: Core.Strapi }) => ({
  find(ctx: Context): void {
    const { article, liveBrief, author, photo } = settings(strapi).contentTypes;
    const named = (uid: UID.ContentType) => ({
      uid,
      displayName: strapi.contentType(uid).info.displayName,
    });
    ctx.body = {
      data: {
        article: named(article),
        'live-brief': named(liveBrief),
        author: named(author),
        photo: named(photo),
      },
    };
  },
});
