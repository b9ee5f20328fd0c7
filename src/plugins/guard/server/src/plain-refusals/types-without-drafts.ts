import type { Core } from '@strapi/strapi';
import { contentTypes, errors } from '@strapi/utils';

import { aroundRoutes } from './content-manager';

const DRAFT_ACTIONS = /\/actions\/(?:publish|unpublish|discard|bulkPublish|bulkUnpublish)$/;

/** Strapi calls what is not there when a type without drafts is to be published. */
export function refuseDraftActions(strapi: Core.Strapi): void {
  aroundRoutes(strapi, DRAFT_ACTIONS, (ctx, next) => {
    const { model } = ctx.params as { model?: string };
    const type = model === undefined ? undefined : strapi.contentTypes[model as never];
    if (type && !contentTypes.hasDraftAndPublish(type)) {
      throw new errors.ValidationError(
        'This type has no drafts: what is saved is public, and cannot be published or unpublished.'
      );
    }
    return next();
  });
}
