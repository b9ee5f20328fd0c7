import { OperationTypeNode } from 'graphql';
import type * as Nexus from 'nexus';

import type { NexusLibrary, SchemaPart } from './extend';
import type { RequestContext } from './loader';

/**
 * Keeps the arguments of the root fields where Strapi's resolvers look for them. Strapi's Apollo
 * plugin does it in a hook that Apollo then calls for every field of the answer; see
 * `withoutFieldHooks`.
 */
export function rootArguments(nexus: NexusLibrary): SchemaPart {
  const plugin: Nexus.core.NexusPlugin = nexus.plugin({
    name: 'NewsroomRootArguments',
    onCreateFieldResolver({ parentTypeConfig }) {
      if (parentTypeConfig.name !== 'Query') return undefined;
      return (root, args: Record<string, unknown>, context: RequestContext, info, next) => {
        if (!root && info.operation.operation === OperationTypeNode.QUERY) {
          const kept = (context.rootQueryArgsByPath ?? new Map()) as Map<string | number, unknown>;
          kept.set(info.path.key, { ...args, _originField: info.fieldName });
          context.rootQueryArgsByPath = kept;
        }
        return next(root, args, context, info);
      };
    },
  });
  return { plugins: [plugin] };
}
