import type { UID } from '@strapi/strapi';

import {
  attributeOf,
  isObject,
  nestedQueries,
  sortPaths,
  targetOf,
  type Query,
  type Schemas,
} from './query-model';

/** A relation by which a query chooses or orders entries. */
export interface QueryRelation {
  /** The content type whose rows have it, also where it stands in one of their components. */
  owner: UID.Schema;
  name: string;
  target: UID.Schema;
}

/** Where a walk through a query is: in a type or a component, of rows of `owner`. */
interface Place {
  uid: UID.Schema;
  owner: UID.Schema;
}

/** Every relation named in `filters` and `sort`, here and in every `populate` below. */
export function* queryRelations(
  schemas: Schemas,
  uid: UID.Schema,
  query: Query,
  owner = uid
): Generator<QueryRelation> {
  yield* ownRelations(schemas, uid, query, owner);
  for (const nested of nestedQueries(schemas, uid, query)) {
    const next = stepTo(schemas, owner, nested.uid);
    yield* queryRelations(schemas, next.uid, nested.query, next.owner);
  }
}

/** Those in the query's own `filters` and `sort`. */
export function* ownRelations(
  schemas: Schemas,
  uid: UID.Schema,
  query: Query,
  owner = uid
): Generator<QueryRelation> {
  yield* inFilters(schemas, { uid, owner }, query.filters);
  for (const path of sortPaths(query.sort)) yield* alongPath(schemas, { uid, owner }, path);
}

/** Every relation through which `sort` goes, here and in every `populate` below. */
export function* sortRelations(
  schemas: Schemas,
  uid: UID.Schema,
  query: Query,
  owner = uid
): Generator<QueryRelation> {
  for (const path of sortPaths(query.sort)) {
    yield* alongPath(schemas, { uid, owner }, path.slice(0, -1));
  }
  for (const nested of nestedQueries(schemas, uid, query)) {
    const next = stepTo(schemas, owner, nested.uid);
    yield* sortRelations(schemas, next.uid, nested.query, next.owner);
  }
}

function* inFilters(schemas: Schemas, place: Place, filters: unknown): Generator<QueryRelation> {
  if (Array.isArray(filters)) {
    for (const filter of filters) yield* inFilters(schemas, place, filter);
  }
  if (!isObject(filters)) return;
  for (const [name, value] of Object.entries(filters)) {
    yield* alongPath(schemas, place, [name]);
    const target = targetOf(schemas, place.uid, name);
    yield* inFilters(schemas, target ? stepTo(schemas, place.owner, target) : place, value);
  }
}

function* alongPath(
  schemas: Schemas,
  { uid, owner }: Place,
  [name, ...rest]: string[]
): Generator<QueryRelation> {
  const target = name === undefined ? null : targetOf(schemas, uid, name);
  if (name === undefined || !target) return;
  if (attributeOf(schemas, uid, name)?.type === 'relation') yield { owner, name, target };
  yield* alongPath(schemas, stepTo(schemas, owner, target), rest);
}

/** A component is a part of the row that it belongs to. */
function stepTo(schemas: Schemas, owner: UID.Schema, uid: UID.Schema): Place {
  return { uid, owner: schemas.getModel(uid)?.modelType === 'component' ? owner : uid };
}
