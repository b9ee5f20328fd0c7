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

/** A relation by which a query chooses or orders entries, and the type that has it. */
export interface QueryRelation {
  uid: UID.Schema;
  name: string;
  target: UID.Schema;
}

/** Every relation named in `filters` and `sort`, here and in every `populate` below. */
export function* queryRelations(
  schemas: Schemas,
  uid: UID.Schema,
  query: Query
): Generator<QueryRelation> {
  yield* inFilters(schemas, uid, query.filters);
  for (const path of sortPaths(query.sort)) yield* alongPath(schemas, uid, path);
  for (const nested of nestedQueries(schemas, uid, query)) {
    yield* queryRelations(schemas, nested.uid, nested.query);
  }
}

/** Every relation through which `sort` goes, here and in every `populate` below. */
export function* sortRelations(
  schemas: Schemas,
  uid: UID.Schema,
  query: Query
): Generator<QueryRelation> {
  for (const path of sortPaths(query.sort)) yield* alongPath(schemas, uid, path.slice(0, -1));
  for (const nested of nestedQueries(schemas, uid, query)) {
    yield* sortRelations(schemas, nested.uid, nested.query);
  }
}

function* inFilters(schemas: Schemas, uid: UID.Schema, filters: unknown): Generator<QueryRelation> {
  if (Array.isArray(filters)) for (const filter of filters) yield* inFilters(schemas, uid, filter);
  if (!isObject(filters)) return;
  for (const [name, value] of Object.entries(filters)) {
    yield* alongPath(schemas, uid, [name]);
    yield* inFilters(schemas, targetOf(schemas, uid, name) ?? uid, value);
  }
}

function* alongPath(
  schemas: Schemas,
  uid: UID.Schema,
  [name, ...rest]: string[]
): Generator<QueryRelation> {
  const target = name === undefined ? null : targetOf(schemas, uid, name);
  if (name === undefined || !target) return;
  if (attributeOf(schemas, uid, name)?.type === 'relation') yield { uid, name, target };
  yield* alongPath(schemas, target, rest);
}
