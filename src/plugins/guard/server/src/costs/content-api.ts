import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { emptyPopulate } from '../../../domain/costs/empty-parameters';
import { settings } from '../settings';
import { modelsOf, spend, strategyOf } from './budget';
import { isCountedWhole } from './graphql-requests';
import { restRead } from './rest-read';

type Query = Record<string, unknown>;
type CheckValues = (query: Query, schema: { uid: string }) => void;

/** What another plugin says of its check, for those who remember verdicts. */
interface Remembered {
  checkValues?: CheckValues;
}

/** Parameters of addresses that name one entry. */
const ONE_ENTRY = ['id', 'documentId', 'slug'];

/**
 * Counts the cost of each query of the content API before Strapi checks it further. It stands around
 * what other plugins have put there, and keeps what they say of themselves: a plugin that remembers
 * the verdicts of `validate.query` for queries of one shape asks `checkValues` about each.
 */
export function countContentApi(strapi: Core.Strapi): void {
  const { validate } = strapi.contentAPI;
  const inner = validate.query;
  const { checkValues } = inner as Remembered;
  const count = (query: Query, uid: string, auth?: unknown): void => {
    if (isCountedWhole(strapi)) return;
    const empty = emptyPopulate(query);
    if (empty) refuseEmpty(empty);
    if (!settings(strapi).costs.enabled) return;
    spend(strapi, [restRead(modelsOf(strapi), uid, query, addressed(strapi))], strategyOf(auth));
  };
  const counted: typeof inner = (query, schema, options) => {
    count(query, schema.uid, (options as { auth?: unknown } | undefined)?.auth);
    return inner(query, schema, options);
  };
  const checkBoth: CheckValues = (query, schema) => {
    // Only verdicts on queries of the public are remembered.
    count(query, schema.uid);
    checkValues?.(query, schema);
  };
  validate.query = Object.assign(counted, inner, checkValues && { checkValues: checkBoth });
}

function addressed(strapi: Core.Strapi) {
  const params = (strapi.requestContext.get() as { params?: object } | undefined)?.params ?? {};
  return {
    isOne: ONE_ENTRY.some((name) => name in params),
    sizes: {
      usual: strapi.config.get<number>('api.rest.defaultLimit', 25),
      most: strapi.config.get<number>('api.rest.maxLimit', 100) || 100,
    },
  };
}

function refuseEmpty(place: string): never {
  throw new errors.ValidationError(
    `Invalid parameter "${place}". Give it a value, such as true or *, or leave it out.`,
    { source: 'query', param: place }
  );
}
