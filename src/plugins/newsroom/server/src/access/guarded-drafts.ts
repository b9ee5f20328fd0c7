import type { Core, UID } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';

import type { Guards } from './guarded-types';
import { populatedParts } from './populated-parts';
import type { Query } from './query-model';
import { ownRelations } from './query-relations';

/** Strapi's parameters that reach beyond what is published. */
const DRAFT_PARAMETERS = ['publicationFilter', 'hasPublishedVersion'];

/** Whether a query asks for what is not public, in whatever it populates too. */
export function asksForDrafts(query: unknown): boolean {
  if (typeof query !== 'object' || query === null) return false;
  if (asksItself(query)) return true;
  const populate = 'populate' in query ? query.populate : undefined;
  if (typeof populate !== 'object' || populate === null) return false;
  return Object.values(populate).some(asksForDrafts);
}

function asksItself(query: object): boolean {
  const { status, ...others } = query as Query;
  if (status !== undefined && status !== 'published') return true;
  return DRAFT_PARAMETERS.some((name) => others[name] !== undefined);
}

/**
 * Whether a query about another type, which asks for drafts of its own, would show drafts of a guarded
 * one, or choose by them: what a query asks for holds for all that it populates. What is behind a
 * polymorphic relation is taken out of the answer instead.
 */
export function reachesGuardedDrafts(
  strapi: Core.Strapi,
  guards: Guards,
  uid: UID.Schema,
  query: Query,
  asksAbove = false
): boolean {
  const asks = asksAbove || asksItself(query);
  if (asks) {
    if (isDraftable(strapi, guards, uid)) return true;
    const relations = [...ownRelations(strapi, uid, query)];
    if (relations.some(({ target }) => isDraftable(strapi, guards, target))) return true;
  }
  return populatedParts(strapi, uid, query.populate).some(
    (part) => part.uid !== null && reachesGuardedDrafts(strapi, guards, part.uid, part.query, asks)
  );
}

/** Whether a type is guarded and has drafts. */
export function isDraftable(strapi: Core.Strapi, guards: Guards, uid: UID.Schema): boolean {
  const model = strapi.getModel(uid);
  return (
    guards(uid) && model?.modelType === 'contentType' && contentTypes.hasDraftAndPublish(model)
  );
}
