import cors from '@koa/cors';
import type { Context, Middleware, Next } from 'koa';

import { isBelowAny } from '../../../domain/public-path';

export interface OriginRules {
  publicPaths: readonly string[];
  /** Origins whose pages may use everything else, with the session of who reads them. */
  own: ReadonlySet<string>;
}

/** Browsers ask again after that, so that a changed configuration is not obeyed for long. */
const MAX_AGE_SECONDS = 600;

const METHODS = 'GET,HEAD,POST,PUT,PATCH,DELETE,OPTIONS';

/** Headers that clients of the content API and of Apollo send. */
const REQUEST_HEADERS = [
  'Content-Type',
  'Authorization',
  'Origin',
  'Accept',
  'If-None-Match',
  'Last-Event-ID',
  'Strapi-Response-Format',
  'Strapi-Encode-Source-Maps',
  'Apollo-Require-Preflight',
  'X-Apollo-Operation-Name',
].join(',');

/** Headers that a page may read beside those that it always may. */
const ANSWER_HEADERS = 'ETag,Retry-After,Location';

/**
 * Tells browsers whose pages may read an answer. What is public may be read by any, without cookies,
 * and in the same words whoever asks; everything else by the newsroom's own pages alone.
 */
export function corsByPath(rules: OriginRules): Middleware {
  const forOwn = cors({
    origin: (ctx) => ownOrigin(ctx, rules),
    credentials: true,
    allowMethods: METHODS,
    maxAge: MAX_AGE_SECONDS,
    keepHeadersOnError: true,
  });
  return (ctx, next) =>
    isBelowAny(ctx.path, rules.publicPaths) ? forAnybody(ctx, next) : forOwn(ctx, next);
}

function ownOrigin(ctx: Context, { own }: OriginRules): string {
  const origin = ctx.get('Origin');
  return own.has(origin) ? origin : '';
}

/** Says the same whoever asks, so that what a cache has kept is right for all: without `Vary: Origin`. */
async function forAnybody(ctx: Context, next: Next): Promise<void> {
  ctx.set('Access-Control-Allow-Origin', '*');
  const isPreflight = ctx.method === 'OPTIONS' && ctx.get('Access-Control-Request-Method') !== '';
  if (!isPreflight) {
    ctx.set('Access-Control-Expose-Headers', ANSWER_HEADERS);
    return next();
  }
  ctx.set('Access-Control-Allow-Methods', METHODS);
  ctx.set('Access-Control-Allow-Headers', REQUEST_HEADERS);
  ctx.set('Access-Control-Max-Age', String(MAX_AGE_SECONDS));
  ctx.status = 204;
}
