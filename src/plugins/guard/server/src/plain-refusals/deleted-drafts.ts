import type { Core } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';

import { refusal } from '../../../domain/refusal';
import { invalid } from '../refused';

/** Strapi throws a plain error, which is answered with 500, when a draft alone is to be deleted. */
export function refuseDeletedDrafts(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => {
    const { status } = context.params as { status?: unknown };
    const hasDrafts = contentTypes.hasDraftAndPublish(context.contentType);
    if (context.action === 'delete' && status === 'draft' && hasDrafts) {
      throw invalid(refusal('draft.deleted'), { path: ['status'] });
    }
    return next();
  });
}
