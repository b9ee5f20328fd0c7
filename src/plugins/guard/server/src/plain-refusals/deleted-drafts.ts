import type { Core } from '@strapi/strapi';
import { contentTypes, errors } from '@strapi/utils';

/** Strapi throws a plain error, which is answered with 500, when a draft alone is to be deleted. */
export function refuseDeletedDrafts(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => {
    const { status } = context.params as { status?: unknown };
    const hasDrafts = contentTypes.hasDraftAndPublish(context.contentType);
    if (context.action === 'delete' && status === 'draft' && hasDrafts) {
      throw new errors.ValidationError(
        'A draft cannot be deleted alone. Leave out "status" to delete the document, or discard the draft.'
      );
    }
    return next();
  });
}
