import type { Core } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';

import type { RequestContext } from './loader';
import type { RelationField } from './relation-fields';

/** What a relation asks the database, the same for all parents of one request. */
export interface RelationPlan {
  /** As inside `populate` of `strapi.db.query`, without a page. */
  query: Record<string, unknown>;
  /** The part of each parent's list that was asked for. */
  page: { start: number; end: number };
  /** The arguments as Strapi keeps them in a connection. */
  args: Record<string, unknown>;
}

type Arguments = Record<string, unknown>;

interface BuilderUtils {
  transformArgs(args: Arguments, options: { contentType: unknown; usePagination: true }): Arguments;
}

interface QueryParams {
  transform(uid: string, query: Arguments): Arguments;
}

/** Strapi orders by id last only where a page is asked for; no list of rows is as long. */
const EVERY_ROW = { offset: 0, limit: 2_147_483_647 };

/**
 * Does what Strapi's own resolvers of associations and components do before they load.
 * @param status of the root query that relations inherit; `null` shows both
 */
export async function planRelation(
  strapi: Core.Strapi,
  context: RequestContext,
  { target, kind }: RelationField,
  { status: _status, ...given }: Arguments,
  status: string | null
): Promise<RelationPlan> {
  const schema = strapi.getModel(target);
  const { utils } = strapi.plugin('graphql').service<{ utils: BuilderUtils }>('builders');
  const options = { auth: context.state?.auth };
  const wanted = utils.transformArgs(given, { contentType: schema, usePagination: true });
  await strapi.contentAPI.validate.query(wanted, schema, options);
  const args = await strapi.contentAPI.sanitize.query(wanted, schema, options);
  const { limit, offset, ...query } = strapi
    .get<QueryParams>('query-params')
    .transform(target, args);
  const hasDrafts = kind === 'relation' && contentTypes.hasDraftAndPublish(schema);
  const where = hasDrafts && status ? { where: ofStatus(status, query.where) } : {};
  return { query: { ...query, ...where, ...EVERY_ROW }, page: pageOf(offset, limit), args };
}

function ofStatus(status: string, where: unknown): object {
  const published = status === 'published' ? { $notNull: true } : { $null: true };
  return { publishedAt: published, ...(where as object | undefined) };
}

/** A limit of 0 is none to Strapi's query builder. */
function pageOf(offset: unknown, limit: unknown): RelationPlan['page'] {
  const start = Number(offset ?? 0);
  return { start, end: limit ? start + Number(limit) : Infinity };
}
