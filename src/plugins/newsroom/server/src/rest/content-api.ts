import type { Core, Schema, UID } from '@strapi/strapi';

import { refuseDrafts } from '../access/draft-guard';
import { refuseOutsized } from '../access/query-bounds';
import { checkGrammar } from '../access/query-grammar';
import { type TimeRules, withInstants } from '../access/query-times';
import { mayReadUnpublished } from '../access/unpublished-right';
import { checkPagination } from '../lists/pagination';
import { shownQuery } from '../photo-rights/shown-query';
import { settings } from '../settings';
import { isStrapisOwn } from './known-checks';
import { cleanOutput } from './clean-output';
import { decorate } from './decorate';
import { withoutComputedFields } from './fields';
import type { Auth } from './output-access';

interface Options {
  auth?: unknown;
}

/**
 * Told to whoever remembers verdicts: a query is good if one of its shape was found good and its
 * values are. Values are those of these parameters; of all others each value is a shape.
 */
const OPEN = ['filters', 'pagination', 'day', 'after', 'start', 'limit'];

/** What is done to a query each time, since it depends on the moment: no verdict holds for it. */
type Finish = (
  query: Record<string, unknown>,
  schema: { uid: string },
  options?: Options
) => Promise<Record<string, unknown>>;

type CheckValues = (query: Record<string, unknown>, schema: { uid: string }) => void;

/**
 * Wraps the three places of Strapi's content API that every read passes: REST and GraphQL both
 * validate and sanitise queries there, and REST its output. There is no hook for it.
 */
export function wrapContentApi(strapi: Core.Strapi): void {
  const { validate, sanitize } = strapi.contentAPI;
  const original = {
    validateQuery: validate.query,
    sanitizeQuery: sanitize.query,
    sanitizeOutput: sanitize.output,
  };

  const checkValues: CheckValues = (query, { uid }) => {
    refuseOutsized(query);
    checkPagination(query.pagination, restLimit(strapi));
    checkGrammar(strapi, uid as UID.Schema, query);
    withInstants(times(strapi, true), uid as UID.Schema, query);
  };
  const validateQuery: typeof validate.query = async (query, schema, options: Options = {}) => {
    const uid = schema.uid as UID.Schema;
    refuseOutsized(query);
    // Before all else that says what is wrong: what a draft is, is nobody's business.
    await refuseDrafts(strapi, uid, query, options.auth as Auth | undefined);
    checkValues(query, schema);
    const withoutComputed = withoutComputedFields(strapi, uid, query);
    return original.validateQuery(withoutComputed, schema, options);
  };
  const stored: typeof sanitize.query = (query, schema, options) =>
    original.sanitizeQuery(
      withInstants(
        times(strapi, false),
        schema.uid as UID.Schema,
        withoutComputedFields(strapi, schema.uid as UID.Schema, query)
      ),
      schema,
      options
    );
  const finish: Finish = async (query, { uid }, { auth } = {}) => {
    if (isWrite(strapi) || (await mayReadUnpublished(strapi, auth as Auth | undefined)))
      return query;
    return shownQuery(strapi, uid as UID.Schema, query);
  };
  const sanitizeQuery: typeof sanitize.query = async (query, schema, options) =>
    finish(await stored(query, schema, options), schema, options);
  validate.query = isStrapisOwn('validate', original.validateQuery)
    ? Object.assign(validateQuery, { open: OPEN, checkValues })
    : validateQuery;
  sanitize.query = isStrapisOwn('sanitize', original.sanitizeQuery)
    ? Object.assign(sanitizeQuery, { open: OPEN, checkValues: () => undefined, stored, finish })
    : sanitizeQuery;

  sanitize.output = async (data, schema, options: Options = {}) => {
    const auth = options.auth as Auth | undefined;
    const clean = (await cleanOutput(strapi, data, schema as Schema.Schema, auth)) ?? {
      data: await original.sanitizeOutput(data, schema, options),
    };
    return decorate(strapi, schema.uid as UID.Schema, clean.data, auth);
  };
}

/** Read anew each time, since tests and reloads may change the zone. */
function times(strapi: Core.Strapi, isStrict: boolean): TimeRules {
  return { schemas: strapi, timeZone: settings(strapi).timeZone, isStrict };
}

/** A write finds its document by its id alone. */
function isWrite(strapi: Core.Strapi): boolean {
  const { method, state } = strapi.requestContext.get() ?? {};
  const { info } = (state?.route ?? {}) as { info?: { apiName?: string } };
  return info?.apiName !== undefined && method !== 'GET' && method !== 'HEAD';
}

function restLimit(strapi: Core.Strapi): number {
  return strapi.config.get<number>('api.rest.maxLimit', 100);
}
