import type { Core } from '@strapi/strapi';
import { isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import type * as Nexus from 'nexus';

import type { NexusLibrary, SchemaPart } from './extend';
import type { FieldRules, GeneratedExtension } from './generated-extension';
import type { RequestContext } from './loader';
import { verifyOnce } from './verify-once';

type Field = GraphQLField<unknown, RequestContext>;
type Resolver = NonNullable<Field['resolve']>;

interface ContentApiService {
  buildSchema(): GraphQLSchema;
}

const ROOTS = ['Query', 'Mutation', 'Subscription'];

/**
 * Strapi wraps the resolver of every field, each title of each entry, in a check of permissions,
 * middlewares and policies: half a dozen promises a value, also where there is nothing to check or
 * to run. Such a field gets back the resolver that was wrapped; a relation, which needs a
 * permission and nothing else, asks for it once a request.
 * @returns the part of the schema that must come with it
 */
export function plainFields(
  strapi: Core.Strapi,
  extension: () => GeneratedExtension
): (nexus: NexusLibrary) => SchemaPart {
  const service = strapi.plugin('graphql').service<ContentApiService>('content-api');
  const buildSchema = service.buildSchema.bind(service);
  const wrapped = new Map<string, Resolver>();
  service.buildSchema = () => {
    const schema = buildSchema();
    for (const [name, field] of fieldsOf(schema)) {
      const resolve = wrapped.get(name);
      const rules = rulesOf(extension(), name);
      if (resolve && rules) field.resolve = plainResolver(strapi, resolve, rules);
    }
    return schema;
  };
  return (nexus) => ({ plugins: [keepResolvers(nexus, wrapped)] });
}

/** Remembers every resolver as it is before Strapi wraps it. */
function keepResolvers(
  nexus: NexusLibrary,
  resolvers: Map<string, Resolver>
): Nexus.core.NexusPlugin {
  return nexus.plugin({
    name: 'NewsroomPlainFields',
    onAfterBuild(schema) {
      for (const [name, { resolve }] of fieldsOf(schema)) {
        if (resolve) resolvers.set(name, resolve);
      }
    },
  });
}

function* fieldsOf(schema: GraphQLSchema): Iterable<[name: string, Field]> {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || ROOTS.includes(type.name) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields()))
      yield [`${type.name}.${field.name}`, field];
  }
}

/** What Strapi checks before this field, or `null` when that is more than a permission. */
function rulesOf({ resolversConfig }: GeneratedExtension, name: string): FieldRules | null {
  const [type = ''] = name.split('.');
  // Strapi would also find them in an object of the type.
  if (type in resolversConfig) return null;
  const rules = resolversConfig[name] ?? {};
  return rules.policies?.length || rules.middlewares?.length ? null : rules;
}

function plainResolver(strapi: Core.Strapi, resolve: Resolver, { auth }: FieldRules): Resolver {
  if (auth === undefined || auth === null || auth === false) return resolve;
  return (root, args, context, info) => {
    const pending = verifyOnce(strapi, context, auth);
    return pending
      ? pending.then(() => resolve(root, args, context, info))
      : resolve(root, args, context, info);
  };
}
