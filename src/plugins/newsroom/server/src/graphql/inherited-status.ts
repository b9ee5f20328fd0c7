import type { Core } from '@strapi/strapi';
import type { GraphQLResolveInfo } from 'graphql';

import type { RequestContext } from './loader';

const FIELD = '_originField';

/** The arguments of a root field as Strapi's Apollo plugin keeps them, by alias. */
interface RootArguments extends Record<string, unknown> {
  /** The name behind the alias. */
  [FIELD]?: string;
}

interface ContentApiService {
  isBuiltInQueryField(name: string): boolean;
}

/**
 * Which versions the relations below a root query show, by Strapi's rule: those of the query, the
 * published ones unless it says otherwise, and both below a mutation.
 * @returns `null` for both
 */
export function inheritedStatus(
  strapi: Core.Strapi,
  context: RequestContext,
  args: Record<string, unknown>,
  info: GraphQLResolveInfo
): string | null {
  const root = rootArguments(context, info);
  if (typeof args.status === 'string') return args.status;
  if (!root?.[FIELD]) return null;
  const service = strapi.plugin('graphql').service<ContentApiService>('content-api');
  if (!service.isBuiltInQueryField(root[FIELD])) return null;
  return typeof root.status === 'string' && root.status ? root.status : 'published';
}

/**
 * Whether a root query narrows by more than its status. Below `null` Strapi looks for what was never
 * published, which finds no draft that the status leaves out.
 */
export function narrowing(
  context: RequestContext,
  info: GraphQLResolveInfo
): 'none' | 'null' | 'filter' {
  const root = rootArguments(context, info);
  const given = [root?.publicationFilter, root?.hasPublishedVersion];
  if (given.some((value) => value !== undefined && value !== null)) return 'filter';
  return given.includes(null) ? 'null' : 'none';
}

function rootArguments(
  context: RequestContext,
  info: GraphQLResolveInfo
): RootArguments | undefined {
  const kept = context.rootQueryArgsByPath as Map<string | number, RootArguments> | undefined;
  let { path } = info;
  while (path.prev) path = path.prev;
  return kept?.get(path.key);
}
