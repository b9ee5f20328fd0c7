import type { Core } from '@strapi/strapi';
import { types } from 'node:util';

import { OperationTypeNode, type GraphQLResolveInfo } from 'graphql';
import type * as Nexus from 'nexus';

import type { NexusLibrary, SchemaPart } from './extend';
import type { GeneratedExtension } from './generated-extension';
import type { RequestContext } from './loader';
import { counted } from './open-loads';
import { inheritedStatus, narrowing } from './inherited-status';
import { relationLoader, type Parent, type RelationLoader } from './relation-loader';
import type { RelationField } from './relation-fields';
import { planRelation } from './relation-plan';

type Arguments = Record<string, unknown>;
type Loaders = Map<string, RelationLoader | Promise<RelationLoader>>;

const loaders = new WeakMap<RequestContext, Loaders>();

/**
 * Strapi loads each relation of each entry by two queries of its own, and checks the same arguments
 * for each of them. Here the entries of a request that want the same relation with the same
 * arguments get it together. What is asked differently is left to Strapi's own resolver.
 */
export function relations(
  nexus: NexusLibrary,
  strapi: Core.Strapi,
  fields: Map<string, RelationField>,
  extension: () => GeneratedExtension
): SchemaPart {
  const plugin: Nexus.core.NexusPlugin = nexus.plugin({
    name: 'NewsroomRelations',
    onCreateFieldResolver({ parentTypeConfig: { name: type }, fieldConfig }) {
      const field = fields.get(`${type}.${fieldConfig.name}`);
      const isReplaced = extension().resolvers[type]?.[fieldConfig.name] !== undefined;
      if (!field || isReplaced) return undefined;
      return (root: unknown, args: Arguments, context: RequestContext, info, next) => {
        if (!isParent(root, field) || narrowing(context, info) !== 'none') {
          return counted(context, () => next(root, args, context, info));
        }
        const status = inheritedStatus(strapi, context, args, info);
        const loader = loaderOf(strapi, context, field, { args, status, info });
        return types.isPromise(loader)
          ? loader.then((ready) => ready.load(root))
          : loader.load(root);
      };
    },
  });
  return { plugins: [plugin] };
}

function isParent(root: unknown, { isOfDocument }: RelationField): root is Parent {
  const { id, documentId } = root as Partial<Parent>;
  return typeof id === 'number' && (!isOfDocument || typeof documentId === 'string');
}

interface Call {
  args: Arguments;
  status: string | null;
  info: GraphQLResolveInfo;
}

/** A promise until the arguments have been checked; the loader itself from then on. */
function loaderOf(
  strapi: Core.Strapi,
  context: RequestContext,
  field: RelationField,
  { args, status, info }: Call
): RelationLoader | Promise<RelationLoader> {
  const ofRequest = loaders.get(context) ?? (new Map() as Loaders);
  loaders.set(context, ofRequest);
  const { uid, attribute, shape } = field;
  const name = `${uid} ${attribute} ${shape} ${status} ${JSON.stringify(args, bigNumbers)}`;
  const known = ofRequest.get(name);
  if (known) return known;
  const isQuery = info.operation.operation === OperationTypeNode.QUERY;
  const pending = counted(context, async () => {
    const plan = await planRelation(strapi, context, field, args, status);
    const loader = relationLoader(strapi, context, field, plan, isQuery);
    ofRequest.set(name, loader);
    return loader;
  });
  ofRequest.set(name, pending);
  return pending;
}

function bigNumbers(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? `${value}n` : value;
}
