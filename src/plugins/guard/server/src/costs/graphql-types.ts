import type { Core, Schema } from '@strapi/strapi';

interface Naming {
  getTypeName(schema: Schema.Schema): string;
  getComponentName(schema: Schema.Schema): string;
}

/** The content type or component behind each type of the GraphQL schema, as Strapi names them. */
export function graphqlTypes(strapi: Core.Strapi): Map<string, string> {
  const { naming } = strapi.plugin('graphql').service<{ naming: Naming }>('utils');
  const types = new Map<string, string>();
  for (const schema of Object.values(strapi.contentTypes)) {
    types.set(naming.getTypeName(schema), schema.uid);
  }
  for (const schema of Object.values(strapi.components)) {
    types.set(naming.getComponentName(schema), schema.uid);
  }
  return types;
}
