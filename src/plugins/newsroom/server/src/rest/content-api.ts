import type { Core, Schema, UID } from '@strapi/strapi';

import { refuseDrafts } from '../access/draft-guard';
import { refuseOutsized } from '../access/query-bounds';
import { checkGrammar } from '../access/query-grammar';
import { checkPagination } from '../lists/pagination';
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
  };
  const validateQuery: typeof validate.query = async (query, schema, options: Options = {}) => {
    const uid = schema.uid as UID.Schema;
    refuseOutsized(query);
    // Before all else that says what is wrong: what a draft is, is nobody's business.
    refuseDrafts(strapi, uid, query, strategyName(options.auth));
    checkValues(query, schema);
    const stored = withoutComputedFields(strapi, uid, query);
    return original.validateQuery(stored, schema, options);
  };
  const sanitizeQuery: typeof sanitize.query = (query, schema, options) =>
    original.sanitizeQuery(
      withoutComputedFields(strapi, schema.uid as UID.Schema, query),
      schema,
      options
    );
  validate.query = isStrapisOwn('validate', original.validateQuery)
    ? Object.assign(validateQuery, { open: OPEN, checkValues })
    : validateQuery;
  sanitize.query = isStrapisOwn('sanitize', original.sanitizeQuery)
    ? Object.assign(sanitizeQuery, { open: OPEN, checkValues: () => undefined })
    : sanitizeQuery;

  sanitize.output = async (data, schema, options: Options = {}) => {
    const auth = options.auth as Auth | undefined;
    const clean = (await cleanOutput(strapi, data, schema as Schema.Schema, auth)) ?? {
      data: await original.sanitizeOutput(data, schema, options),
    };
    return decorate(strapi, schema.uid as UID.Schema, clean.data);
  };
}

function strategyName(auth: unknown): string | undefined {
  return (auth as Auth | null | undefined)?.strategy?.name;
}

function restLimit(strapi: Core.Strapi): number {
  return strapi.config.get<number>('api.rest.maxLimit', 100);
}
