import type { Core } from '@strapi/strapi';
import { getNamedType } from 'graphql';
import type * as Nexus from 'nexus';

import { refuseDeepSort } from '../access/query-grammar';
import type { NexusLibrary, SchemaPart } from './extend';
import { guardedNames } from './guarded-names';

/**
 * Strapi merges a client's filters of a nested list over its own `publishedAt` condition, so that
 * `publishedAt: { notNull: false }` would replace it and show drafts: as a part of `and` they can
 * only narrow. Sorts are checked as those inside `populate` are. In lists of guarded types.
 */
export function nestedLists(nexus: NexusLibrary, strapi: Core.Strapi): SchemaPart {
  const guarded = guardedNames(strapi);
  const plugin: Nexus.core.NexusPlugin = nexus.plugin({
    name: 'NewsroomNestedLists',
    onCreateFieldResolver({ parentTypeConfig, fieldConfig }) {
      if (parentTypeConfig.name === 'Query' || !('filters' in (fieldConfig.args ?? {}))) {
        return undefined;
      }
      if (!guarded.has(getNamedType(fieldConfig.type).name)) return undefined;
      return (root, args: Record<string, unknown>, context, info, next) => {
        const { filters, ...rest } = args;
        refuseDeepSort(args.sort);
        const narrowed = filters ? { ...rest, filters: { and: [filters] } } : rest;
        return next(root, narrowed, context, info);
      };
    },
  });
  return { plugins: [plugin] };
}
