import type { Core } from '@strapi/strapi';
import { isNonNullType, isObjectType, type GraphQLSchema } from 'graphql';

import { settings } from '../settings';
import type { NexusLibrary, SchemaPart } from './extend';
import { typeName } from './type-name';

/** Every entry has them, whatever state it is in. */
const ALWAYS_THERE = ['id', 'documentId'];

interface GraphqlUtils {
  naming: { getComponentName(component: unknown): string };
}

/**
 * Strapi writes `!` behind what a write must send. What is stored may be emptier: a draft, an old row, a
 * photo whose file has been removed. There the answer is `null`, as in REST, and no error.
 */
export function nullableFields(nexus: NexusLibrary, strapi: Core.Strapi): SchemaPart {
  const relax = (schema: GraphQLSchema): void => {
    for (const name of storedTypes(strapi)) {
      const type = schema.getType(name);
      if (!isObjectType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        if (ALWAYS_THERE.includes(field.name) || !isNonNullType(field.type)) continue;
        field.type = field.type.ofType;
      }
    }
  };
  return { plugins: [nexus.plugin({ name: 'NewsroomNullableFields', onAfterBuild: relax })] };
}

/** The newsroom's types, and the components in them. */
function storedTypes(strapi: Core.Strapi): string[] {
  const { naming } = strapi.plugin('graphql').service<GraphqlUtils>('utils');
  const uids = Object.values(settings(strapi).contentTypes);
  const components = uids.flatMap((uid) =>
    Object.values(strapi.contentType(uid).attributes).flatMap((attribute) =>
      attribute.type === 'component' ? [strapi.components[attribute.component]] : []
    )
  );
  return [
    ...uids.map((uid) => typeName(strapi, uid)),
    ...components.map((component) => naming.getComponentName(component)),
  ];
}
