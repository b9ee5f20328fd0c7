import type { Core } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';

import { refusal } from '../../../domain/refusal';
import { invalid } from '../refused';
import { aroundRoutes } from './content-manager';

const DRAFT_ACTIONS = /\/actions\/(?:publish|unpublish|discard|bulkPublish|bulkUnpublish)$/;

/** Strapi calls what is not there when a type without drafts is to be published. */
export function refuseDraftActions(strapi: Core.Strapi): void {
  aroundRoutes(strapi, DRAFT_ACTIONS, (ctx, next) => {
    const { model } = ctx.params as { model?: string };
    const type = model === undefined ? undefined : strapi.contentTypes[model as never];
    if (type && !contentTypes.hasDraftAndPublish(type)) {
      throw invalid(refusal('draft.none'));
    }
    return next();
  });
}
