import type { Core } from '@strapi/strapi';

import { emptyPopulate } from '../../../domain/costs/empty-parameters';
import { refusal } from '../../../domain/refusal';
import { limiterOf } from '../limits/limiter';
import { invalid } from '../refused';
import { settings } from '../settings';
import { modelsOf, spend, strategyOf } from './budget';
import { isCountedWhole } from './graphql-requests';
import { mostEntries } from './most-entries';
import { restRead } from './rest-read';

type Query = Record<string, unknown>;
type Each = (query: Query, schema: { uid: string }, options?: { auth?: unknown }) => Promise<void>;

/** Parameters of addresses that name one entry. */
const ONE_ENTRY = ['id', 'documentId', 'slug'];

/**
 * Counts the cost of each query of the content API before Strapi checks it further. It stands around
 * what other plugins have put there, and keeps what they say of themselves. A plugin that remembers
 * the verdicts of `validate.query` calls `each` for every query, whether it asks for a verdict or not.
 */
export function countContentApi(strapi: Core.Strapi): void {
  const { validate } = strapi.contentAPI;
  const inner = validate.query;
  const counted = new WeakSet<object>();
  const each: Each = async (query, { uid }, options) => {
    if (counted.has(query)) return;
    counted.add(query);
    await count(strapi, query, uid, options?.auth);
  };
  const validateQuery: typeof inner = async (query, schema, options) => {
    await each(query, schema, options);
    return inner(query, schema, options);
  };
  validate.query = Object.assign(validateQuery, inner, { each });
}

async function count(strapi: Core.Strapi, query: Query, uid: string, auth: unknown): Promise<void> {
  if (isCountedWhole(strapi)) return;
  const empty = emptyPopulate(query);
  if (empty) refuseEmpty(empty);
  if (!settings(strapi).costs.enabled) return;
  const read = restRead(modelsOf(strapi), uid, query, addressed(strapi));
  const { total } = spend(strapi, [read], strategyOf(auth));
  const context = strapi.requestContext.get();
  if (context) await limiterOf(strapi)?.charge(context, total);
}

function addressed(strapi: Core.Strapi) {
  const params = (strapi.requestContext.get() as { params?: object } | undefined)?.params ?? {};
  return {
    isOne: ONE_ENTRY.some((name) => name in params),
    sizes: {
      usual: strapi.config.get<number>('api.rest.defaultLimit', 25),
      most: mostEntries(strapi, 'api.rest.maxLimit'),
    },
  };
}

function refuseEmpty(place: string): never {
  const path = place.split(/[[\]]+/).filter((part) => part !== '');
  const problem = refusal('request.parameter.empty', { parameter: place });
  throw invalid(problem, { path, source: 'query', param: place });
}
