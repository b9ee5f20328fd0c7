import type { Core } from '@strapi/strapi';
import type { GraphQLSchema } from 'graphql';

interface ContentApiService {
  buildSchema(): GraphQLSchema;
}

const schemas = new WeakMap<Core.Strapi, GraphQLSchema>();

/** Remembers the schema that Strapi builds. */
export function keepSchema(strapi: Core.Strapi): void {
  const service = strapi.plugin('graphql').service<ContentApiService>('content-api');
  const buildSchema = service.buildSchema.bind(service);
  service.buildSchema = () => {
    const schema = buildSchema();
    schemas.set(strapi, schema);
    return schema;
  };
}

/** @returns `undefined` until it is built */
export function schemaOf(strapi: Core.Strapi): GraphQLSchema | undefined {
  return schemas.get(strapi);
}
