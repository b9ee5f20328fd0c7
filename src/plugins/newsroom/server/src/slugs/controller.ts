import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { coreController } from '../rest/core-controller';
import { publicAddress, settings, type AddressedType } from '../settings';
import { findBySlug } from './find-by-slug';

/** `GET /api/articles/slug/:slug` and its siblings: one document by its address. */
export const documentsBySlug = ({ strapi }: { strapi: Core.Strapi }) => ({
  article: (ctx: Context) => bySlug(strapi, 'article', ctx),
  liveBrief: (ctx: Context) => bySlug(strapi, 'liveBrief', ctx),
  author: (ctx: Context) => bySlug(strapi, 'author', ctx),
});

async function bySlug(strapi: Core.Strapi, type: AddressedType, ctx: Context): Promise<unknown> {
  const uid = settings(strapi).contentTypes[type];
  const controller = coreController(strapi, uid);
  await controller.validateQuery(ctx);
  const query = await controller.sanitizeQuery(ctx);
  const match = await findBySlug(strapi, type, String(ctx.params.slug), query);
  switch (match.kind) {
    case 'found':
      return controller.transformResponse(await controller.sanitizeOutput(match.document, ctx));
    case 'moved':
      return redirect(strapi, ctx, match.slug);
    case 'none':
      throw new errors.NotFoundError(`No published document has the slug "${ctx.params.slug}".`);
  }
}

/** 301 to the same route with the new slug, the query kept; the body says it too. */
function redirect(strapi: Core.Strapi, ctx: Context, slug: string): unknown {
  const path = `${publicPath(strapi, ctx.path)}${ctx.path.replace(/[^/]+\/*$/, slug)}`;
  ctx.redirect(ctx.querystring ? `${path}?${ctx.querystring}` : path);
  ctx.status = 301;
  return { data: null, meta: { slug } };
}

/** What a proxy in front takes off the path: the path of the public address, unless it is still there. */
function publicPath(strapi: Core.Strapi, path: string): string {
  const address = publicAddress(strapi);
  const prefix = URL.canParse(address) ? new URL(address).pathname.replace(/\/+$/, '') : '';
  return path.startsWith(`${prefix}/`) ? '' : prefix;
}
