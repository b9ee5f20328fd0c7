import type { Core } from '@strapi/strapi';
import { getNamedType } from 'graphql';
import type * as Nexus from 'nexus';

import { nextCursor } from '../lists/lists';
import { checkPagination } from '../lists/pagination';
import { settings } from '../settings';
import type { NexusLibrary, SchemaPart } from './extend';
import { guardedNames } from './guarded-names';
import { rootNames } from './root-names';
import { typeName } from './type-name';

/** `day`, `pagination.after` and `pageInfo.next` in the lists, and an honest page size in those of guarded types. */
export function listRules(nexus: NexusLibrary, strapi: Core.Strapi): SchemaPart {
  return {
    types: [
      nexus.extendInputType({
        type: 'PaginationArg',
        definition: (t) =>
          t.string('after', { description: 'pageInfo.next of the page before, default order.' }),
      }),
      nexus.extendType({
        type: 'Pagination',
        definition: (t) =>
          t.string('next', { description: 'Where the next page begins, in the default order.' }),
      }),
    ],
    plugins: [dayArgument(nexus, strapi), paginationChecks(nexus, strapi), nextPage(nexus, strapi)],
  };
}

function dayArgument(nexus: NexusLibrary, strapi: Core.Strapi): Nexus.core.NexusPlugin {
  const names = (['article', 'liveBrief'] as const).flatMap((type) => {
    const { list, connection } = rootNames(strapi, type);
    return [list, connection];
  });
  return nexus.plugin({
    name: 'NewsroomDay',
    onAddOutputField(field) {
      if (field.parentType === 'Query' && names.includes(field.name)) {
        field.args = { ...field.args, day: nexus.stringArg({ description: 'YYYY-MM-DD' }) };
      }
      return field;
    },
  });
}

function paginationChecks(nexus: NexusLibrary, strapi: Core.Strapi): Nexus.core.NexusPlugin {
  const guarded = guardedNames(strapi);
  return nexus.plugin({
    name: 'NewsroomPaginationChecks',
    onCreateFieldResolver({ fieldConfig }) {
      if (!fieldConfig.args || !('pagination' in fieldConfig.args)) return undefined;
      if (!guarded.has(getNamedType(fieldConfig.type).name)) return undefined;
      return (root, args: Record<string, unknown>, context, info, next) => {
        checkPagination(args.pagination, strapi.config.get('plugin::graphql.maxLimit', 100));
        return next(root, args, context, info);
      };
    },
  });
}

function nextPage(nexus: NexusLibrary, strapi: Core.Strapi): Nexus.core.NexusPlugin {
  const parents = listTypes(strapi).map((name) => `${name}EntityResponseCollection`);
  return nexus.plugin({
    name: 'NewsroomNextPage',
    onCreateFieldResolver({ parentTypeConfig, fieldConfig }) {
      if (!parents.includes(parentTypeConfig.name) || fieldConfig.name !== 'pageInfo') {
        return undefined;
      }
      return async (root: { nodes?: unknown }, args, context, info, next) => {
        const pageInfo = (await next(root, args, context, info)) as object;
        return { ...pageInfo, next: nextCursor(root.nodes) ?? null };
      };
    },
  });
}

function listTypes(strapi: Core.Strapi): string[] {
  const { article, liveBrief } = settings(strapi).contentTypes;
  return [article, liveBrief].map((uid) => typeName(strapi, uid));
}
