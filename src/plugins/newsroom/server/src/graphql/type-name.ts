import type { Core, UID } from '@strapi/strapi';

interface GraphqlUtils {
  naming: { getTypeName(contentType: unknown): string };
}

/** The name that Strapi's GraphQL plugin gives a content type: `Article`, `LiveBrief`, … */
export function typeName(strapi: Core.Strapi, uid: UID.ContentType): string {
  const { naming } = strapi.plugin('graphql').service<GraphqlUtils>('utils');
  return naming.getTypeName(strapi.contentType(uid));
}
