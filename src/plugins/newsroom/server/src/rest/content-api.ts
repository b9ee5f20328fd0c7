import type { Core, Schema, UID } from '@strapi/strapi';

import { refuseDrafts } from '../access/draft-guard';
import { refuseOutsized } from '../access/query-bounds';
import { checkGrammar } from '../access/query-grammar';
import { checkPagination } from '../lists/pagination';
import { cleanOutput } from './clean-output';
import { decorate } from './decorate';
import { withoutComputedFields } from './fields';
import type { Auth } from './output-access';

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
    refuseOutsized(query);
    const uid = schema.uid as UID.Schema;
    refuseDrafts(strapi, uid, query, strategyName(options.auth));
    checkPagination(query.pagination, restLimit(strapi));
    checkGrammar(strapi, uid, query);
    const stored = withoutComputedFields(strapi, uid, query);
    return original.validateQuery(stored, schema, options);
  };

  sanitize.query = (query, schema, options) =>
    original.sanitizeQuery(
      withoutComputedFields(strapi, schema.uid as UID.Schema, query),
      schema,
      options
    );

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
