import type { Core, UID } from '@strapi/strapi';
import { contentTypes, errors } from '@strapi/utils';

import type { Query } from './query-model';
import { queryRelations, type QueryRelation } from './query-relations';

/** Strapi's parameters that reach beyond what is published. */
const DRAFT_PARAMETERS = ['publicationFilter', 'hasPublishedVersion'];

/** Strategies that prove an API token; visitors, signed in or not, are `users-permissions`. */
const TOKEN_STRATEGIES = ['content-api-token', 'admin-token'];

/**
 * Refuses a query that could show unpublished content, unless it comes with an API token.
 * @throws ForbiddenError (403) at any depth of `populate`
 */
export function refuseDrafts(
  strapi: Core.Strapi,
  uid: UID.Schema,
  query: Query,
  strategy: string | undefined
): void {
  if (strategy !== undefined && TOKEN_STRATEGIES.includes(strategy)) return;
  if (asksForDrafts(query)) {
    throw forbidden(
      'Only published content is public. To read drafts, send an API token: "Authorization: Bearer …".'
    );
  }
  for (const relation of queryRelations(strapi, uid, query)) {
    if (!joinsDrafts(strapi, relation)) continue;
    throw forbidden(
      `Only published content is public, and filters or sort by "${relation.name}" would see drafts. To use it, send an API token: "Authorization: Bearer …".`
    );
  }
}

/** Strapi blanks the message of a plain ForbiddenError, but lets a policy say why. */
function forbidden(message: string): Error {
  return Object.assign(new errors.PolicyError(message), { name: 'ForbiddenError' });
}

function asksForDrafts(query: unknown): boolean {
  if (typeof query !== 'object' || query === null) return false;
  if ('status' in query && query.status !== undefined && query.status !== 'published') return true;
  if (DRAFT_PARAMETERS.some((name) => name in query && isGiven(query, name))) return true;
  const populate = 'populate' in query ? query.populate : undefined;
  if (typeof populate !== 'object' || populate === null) return false;
  return Object.values(populate).some(asksForDrafts);
}

function isGiven(query: object, name: string): boolean {
  return (query as Record<string, unknown>)[name] !== undefined;
}

/**
 * In filters and sorts Strapi joins a relation's rows whatever their status. Published entries
 * point at published ones only; `localizations`, joined by the document's id, and types that have
 * no drafts themselves meet the drafts too.
 */
function joinsDrafts(strapi: Core.Strapi, { uid, name, target }: QueryRelation): boolean {
  const source = strapi.getModel(uid);
  if (!contentTypes.hasDraftAndPublish(strapi.getModel(target))) return false;
  if (name === 'localizations') return true;
  return source.modelType === 'contentType' && !contentTypes.hasDraftAndPublish(source);
}
