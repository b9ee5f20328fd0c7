import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { aroundRoutes, rightsOf } from './content-manager';

/**
 * The choices of a relation to a type that somebody may not read: Strapi fails over the missing
 * permission instead of saying that it is missing.
 */
export function refuseHiddenRelations(strapi: Core.Strapi): void {
  aroundRoutes(strapi, /^\/relations\//, async (ctx, next) => {
    try {
      return await next();
    } catch (error) {
      const target = targetOf(strapi, ctx.params as Record<string, string>);
      const isKnown = error instanceof errors.ApplicationError || error instanceof errors.HttpError;
      if (isKnown || target === null || rightsOf(strapi, ctx, target).read()) throw error;
      throw new errors.ForbiddenError();
    }
  });
}

function targetOf(
  strapi: Core.Strapi,
  { model = '', targetField = '' }: Record<string, string>
): string | null {
  const attributes: Record<string, object> = strapi.getModel(model as UID.Schema)?.attributes ?? {};
  const attribute = Object.hasOwn(attributes, targetField) ? attributes[targetField] : undefined;
  return attribute && 'target' in attribute && typeof attribute.target === 'string'
    ? attribute.target
    : null;
}
