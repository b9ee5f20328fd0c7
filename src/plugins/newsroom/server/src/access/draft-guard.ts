import type { Core, UID } from '@strapi/strapi';
import { contentTypes, errors } from '@strapi/utils';

import type { Problem } from '../../../domain/refusal';
import { refusalText } from '../refusals/refusal-text';
import { refusals } from '../documents/problems';
import type { Query } from './query-model';
import { newsroomType } from '../settings';
import type { Auth } from '../rest/output-access';
import { mayReadUnpublished } from './unpublished-right';
import { queryRelations, sortRelations, type QueryRelation } from './query-relations';

/** Strapi's parameters that reach beyond what is published. */
const DRAFT_PARAMETERS = ['publicationFilter', 'hasPublishedVersion'];

/**
 * Refuses a query that could show what is not public, unless it comes with an API token that may.
 * @throws ForbiddenError (403) at any depth of `populate`
 */
export async function refuseDrafts(
  strapi: Core.Strapi,
  uid: UID.Schema,
  query: Query,
  auth: Auth | undefined
): Promise<void> {
  const problem = problemOf(strapi, uid, isOwnDraft(strapi, query, auth) ? {} : query);
  if (problem && !(await mayReadUnpublished(strapi, auth))) throw forbidden(problem);
}

/** Whoever may create may create a draft; of others it learns nothing, unless it populates. */
function isOwnDraft(strapi: Core.Strapi, query: Query, auth: Auth | undefined): boolean {
  if (auth?.strategy?.name !== 'content-api-token') return false;
  const { method, state } = strapi.requestContext.get() ?? {};
  const { info } = (state?.route ?? {}) as { info?: { apiName?: string } };
  const names = Object.keys(query).filter((name) => !['status', 'locale', 'fields'].includes(name));
  return method === 'POST' && info?.apiName !== undefined && names.length === 0;
}

function problemOf(strapi: Core.Strapi, uid: UID.Schema, query: Query): Problem | null {
  if (asksForDrafts(query))
    return { path: [draftPlace(query)], code: 'drafts.private', values: {} };
  for (const relation of queryRelations(strapi, uid, query)) {
    if (!joinsDrafts(strapi, relation)) continue;
    return { path: [], code: 'drafts.relation', values: { relation: relation.name } };
  }
  for (const { name, target } of sortRelations(strapi, uid, query)) {
    if (newsroomType(strapi, target) !== 'photo') continue;
    return { path: ['sort'], code: 'drafts.photo-rights', values: { attribute: name } };
  }
  return null;
}

/** Strapi blanks the message of a plain ForbiddenError, but lets a policy say why. */
function forbidden(problem: Problem): Error {
  const details = { errors: refusals([problem]) };
  const error = new errors.PolicyError(refusalText(problem), details);
  return Object.assign(error, { name: 'ForbiddenError' });
}

function asksForDrafts(query: unknown): boolean {
  if (typeof query !== 'object' || query === null) return false;
  if ('status' in query && query.status !== undefined && query.status !== 'published') return true;
  if (DRAFT_PARAMETERS.some((name) => name in query && isGiven(query, name))) return true;
  const populate = 'populate' in query ? query.populate : undefined;
  if (typeof populate !== 'object' || populate === null) return false;
  return Object.values(populate).some(asksForDrafts);
}

/** The parameter that asks for drafts; they may be asked for anywhere below `populate`. */
function draftPlace({ populate: _populate, ...own }: Query): string {
  return Object.keys(own).find((name) => asksForDrafts({ [name]: own[name] })) ?? 'populate';
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
