import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { aroundRoutes, rightsOf } from './content-manager';

/**
 * Whether a slug is free tells what there is, so it is asked by whoever may write such a document;
 * Strapi answers everybody who is signed in.
 */
export function guardSlugQuestions(strapi: Core.Strapi): void {
  aroundRoutes(strapi, /^\/uid\//, (ctx, next) => {
    const { contentTypeUID: uid } = (ctx.request.body ?? {}) as { contentTypeUID?: unknown };
    if (typeof uid === 'string' && Object.hasOwn(strapi.contentTypes, uid)) {
      const can = rightsOf(strapi, ctx, uid);
      if (!can.create() && !can.update()) throw new errors.ForbiddenError();
    }
    return next();
  });
}
