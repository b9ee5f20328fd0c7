import type { Core, UID } from '@strapi/strapi';
import { contentTypes, errors } from '@strapi/utils';

import type { Problem } from '../../../domain/refusal';
import { refusalText } from '../refusals/refusal-text';
import { refusals } from '../documents/problems';
import type { Query } from './query-model';
import { newsroomType } from '../settings';
import type { Auth } from './auth';
import { asksForDrafts, reachesGuardedDrafts } from './guarded-drafts';
import { guardsOf } from './guarded-types';
import { mayReadUnpublished } from './unpublished-right';
import { queryRelations, sortRelations, type QueryRelation } from './query-relations';

/**
 * Refuses a query that could show what is not public of a guarded type, unless it comes with an API
 * token that may.
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
  const guards = guardsOf(strapi);
  const isRefused = guards(uid)
    ? asksForDrafts(query)
    : reachesGuardedDrafts(strapi, guards, uid, query);
  if (isRefused) return draftsRefused(draftPlace(query));
  for (const relation of queryRelations(strapi, uid, query)) {
    if (!(guards(uid) || guards(relation.target)) || !joinsDrafts(strapi, relation)) continue;
    return { path: [], code: 'drafts.relation', values: { relation: relation.name } };
  }
  for (const { name, target } of sortRelations(strapi, uid, query)) {
    if (newsroomType(strapi, target) !== 'photo') continue;
    return { path: ['sort'], code: 'drafts.photo-rights', values: { attribute: name } };
  }
  return null;
}

function draftsRefused(place: string): Problem {
  return { path: [place], code: 'drafts.private', values: {} };
}

/** Why drafts are not shown, said of a whole field of GraphQL. */
export function draftsForbidden(): Error {
  return forbidden(draftsRefused('status'));
}

/** Strapi blanks the message of a plain ForbiddenError, but lets a policy say why. */
function forbidden(problem: Problem): Error {
  const details = { errors: refusals([problem]) };
  const error = new errors.PolicyError(refusalText(problem), details);
  return Object.assign(error, { name: 'ForbiddenError' });
}

/** The parameter that asks for drafts; they may be asked for anywhere below `populate`. */
function draftPlace({ populate: _populate, ...own }: Query): string {
  return Object.keys(own).find((name) => asksForDrafts({ [name]: own[name] })) ?? 'populate';
}

/**
 * In filters and sorts Strapi joins a relation's rows whatever their status. Published entries
 * point at published ones only; `localizations`, joined by the document's id, and types that have
 * no drafts themselves meet the drafts too.
 */
function joinsDrafts(strapi: Core.Strapi, { owner, name, target }: QueryRelation): boolean {
  const source = strapi.getModel(owner);
  if (!contentTypes.hasDraftAndPublish(strapi.getModel(target))) return false;
  if (name === 'localizations') return true;
  return source.modelType === 'contentType' && !contentTypes.hasDraftAndPublish(source);
}
