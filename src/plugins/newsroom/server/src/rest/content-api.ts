import type { Core, UID } from '@strapi/strapi';

import { refuseDrafts } from '../access/draft-guard';
import { guardedQueries } from '../access/guarded-queries';
import { guardsOf } from '../access/guarded-types';
import { refuseOutsized } from '../access/query-bounds';
import { checkGrammar, refuseDeepSort } from '../access/query-grammar';
import { type TimeRules, withInstants } from '../access/query-times';
import { mayReadUnpublished } from '../access/unpublished-right';
import { checkPagination } from '../lists/pagination';
import { shownQuery } from '../photo-rights/shown-query';
import { settings } from '../settings';
import { decorate } from './decorate';
import { withoutComputedFields } from './fields';
import type { Auth } from '../access/auth';

interface Options {
  auth?: unknown;
}

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

  validate.query = async (query, schema, options: Options = {}) => {
    const uid = schema.uid as UID.Schema;
    const guards = guardsOf(strapi);
    const guarded = [...guardedQueries(strapi, guards, uid, query)];
    for (const part of guarded) refuseOutsized(part.query);
    // Before all else that says what is wrong: what a draft is, is nobody's business.
    await refuseDrafts(strapi, uid, query, options.auth as Auth | undefined);
    if (guards(uid)) checkPagination(query.pagination, restLimit(strapi));
    for (const part of guarded) {
      if (part.query !== query) refuseDeepSort(part.query.sort);
      checkGrammar(strapi, part.uid, part.query);
    }
    withInstants(times(strapi, true), uid, query);
    return original.validateQuery(withoutComputedFields(strapi, uid, query), schema, options);
  };

  sanitize.query = async (query, schema, options: Options = {}) => {
    const uid = schema.uid as UID.Schema;
    const stored = withInstants(
      times(strapi, false),
      uid,
      withoutComputedFields(strapi, uid, query)
    );
    const clean = await original.sanitizeQuery(stored, schema, options);
    const auth = options.auth as Auth | undefined;
    const seesAll = isWrite(strapi) || (await mayReadUnpublished(strapi, auth));
    return seesAll ? clean : shownQuery(strapi, uid, clean);
  };

  sanitize.output = async (data, schema, options: Options = {}) => {
    const clean = await original.sanitizeOutput(data, schema, options);
    return decorate(strapi, schema.uid as UID.Schema, clean, options.auth as Auth | undefined);
  };
}

/** Read anew each time, since tests and reloads may change the zone. */
function times(strapi: Core.Strapi, isStrict: boolean): TimeRules {
  const { timeZone } = settings(strapi);
  return { schemas: strapi, guards: guardsOf(strapi), timeZone, isStrict };
}

/** A write finds its document by its id alone. */
function isWrite(strapi: Core.Strapi): boolean {
  const { method, state } = strapi.requestContext.get() ?? {};
  const { info } = (state?.route ?? {}) as { info?: { apiName?: string } };
  return info?.apiName !== undefined && method !== 'GET' && method !== 'HEAD';
}

/** As Strapi reads it: 0 and `null` are no limit. */
function restLimit(strapi: Core.Strapi): number {
  return strapi.config.get<number | null>('api.rest.maxLimit', 100) || -1;
}
