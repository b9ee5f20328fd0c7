import type { UID } from '@strapi/strapi';

import type { Guards } from './guarded-types';
import { nestedQueries, type Query, type Schemas } from './query-model';

/**
 * The parts of a query for which the rules hold: all of it when it is about a guarded type, else what
 * it populates of such types, each with everything below.
 */
export function* guardedQueries(
  schemas: Schemas,
  guards: Guards,
  uid: UID.Schema,
  query: Query
): Generator<{ uid: UID.Schema; query: Query }> {
  if (guards(uid)) {
    yield { uid, query };
    return;
  }
  for (const nested of nestedQueries(schemas, uid, query)) {
    yield* guardedQueries(schemas, guards, nested.uid, nested.query);
  }
}
