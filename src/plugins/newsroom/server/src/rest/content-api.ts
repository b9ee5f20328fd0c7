import type { Core, UID } from '@strapi/strapi';

import { refuseDrafts } from '../access/draft-guard';
import { refuseOutsized } from '../access/query-bounds';
import { checkGrammar } from '../access/query-grammar';
import { checkPagination } from '../lists/pagination';
import { decorate } from './decorate';
import { withoutComputedFields } from './fields';

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

  sanitize.output = async (data, schema, options) => {
    const clean: unknown = await original.sanitizeOutput(data, schema, options);
    return decorate(strapi, schema.uid as UID.Schema, clean);
  };
}

function strategyName(auth: unknown): string | undefined {
  const strategy = (auth as { strategy?: { name?: string } } | null | undefined)?.strategy;
  return strategy?.name;
}

function restLimit(strapi: Core.Strapi): number {
  return strapi.config.get<number>('api.rest.maxLimit', 100);
}
