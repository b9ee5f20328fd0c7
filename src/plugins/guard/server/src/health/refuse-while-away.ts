import type { Core } from '@strapi/strapi';
import type { Context, Middleware } from 'koa';

import { isBelowAny } from '../../../domain/public-path';
import { settings } from '../settings';
import type { DatabaseWatch } from './database-watch';
import type { LostRequests } from './lost-requests';
import { refuse } from './refusal';

/** Paths that need no database. */
const WITHOUT_DATABASE = ['/_health', '/_ready', '/uploads'];

/** Answers that say already that something is missing on this side. */
const HONEST = [503, 507];

/** Answers 503 where the database is away, instead of what Strapi makes of it: 401, 404 or 500. */
export function refuseWhileAway(
  strapi: Core.Strapi,
  watch: DatabaseWatch,
  lost: LostRequests
): Middleware {
  const { retryAfterSeconds } = settings(strapi).health;
  const graphqlPath = strapi.config.get<string>('plugin::graphql.endpoint', '/graphql');
  return async (ctx, next) => {
    if (isBelowAny(ctx.path, WITHOUT_DATABASE)) return next();
    const isGraphql = isBelowAny(ctx.path, [graphqlPath]);
    if (watch.isAway()) return refuse(ctx, retryAfterSeconds, isGraphql);
    try {
      await next();
    } catch (error) {
      if (!lost.has(ctx) && !(await watch.check())) throw error;
      return refuse(ctx, retryAfterSeconds, isGraphql);
    }
    if (ctx.headerSent) return;
    if (HONEST.includes(ctx.status)) {
      if (!ctx.response.get('Retry-After')) ctx.set('Retry-After', String(retryAfterSeconds));
      return;
    }
    const said = isGraphql ? statusSaid(ctx) : null;
    if (said) {
      ctx.status = said;
      ctx.set('Retry-After', String(retryAfterSeconds));
      return;
    }
    const failed = ctx.status >= 500 || (isGraphql && hasInternalError(ctx));
    const isLost = lost.has(ctx) && (ctx.status >= 400 || failed);
    if (isLost || (failed && (await watch.check()))) refuse(ctx, retryAfterSeconds, isGraphql);
  };
}

/** GraphQL says 200 to everything. */
function hasInternalError({ body }: Context): boolean {
  return typeof body === 'string' && body.includes('"INTERNAL_SERVER_ERROR"');
}

/** The status of what an answer of GraphQL says became of a write, where nothing else went wrong. */
function statusSaid(ctx: Context): number | null {
  const { body } = ctx;
  if (typeof body !== 'string' || hasInternalError(ctx)) return null;
  if (body.includes('"STRAPI_INSUFFICIENT_STORAGE_ERROR"')) return 507;
  return body.includes('"STRAPI_SERVICE_UNAVAILABLE_ERROR"') ? 503 : null;
}
