import type { Middleware } from 'koa';

import type { IsPlainRead } from './plain-read';

/**
 * Gives plain reads the empty body that Strapi's own middleware gives them, which checks its whole
 * configuration for every request before. With a configuration of one's own it is left alone.
 * @param body made of `config`
 */
export function emptyBody(
  body: Middleware,
  config: object | undefined,
  isPlainRead: IsPlainRead
): Middleware {
  if (Object.keys(config ?? {}).length > 0) return body;
  return async (context, next) => {
    if (!isPlainRead(context)) return body(context, next);
    context.request.body = {};
    try {
      await next();
    } catch (error) {
      // Strapi makes an answer of some errors.
      return body(context, () => Promise.reject(error));
    }
    // And removes files that somebody may have put there.
    if ('files' in context.request) await body(context, () => Promise.resolve());
  };
}
