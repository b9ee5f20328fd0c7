import type { Core } from '@strapi/strapi';
import type { Context, Middleware } from 'koa';
import { isInjection } from 'light-my-request';

import { answerPolicy, PRIVATE } from '../../../domain/answer-policy';
import { cacheablePath } from '../../../domain/read-path';
import { personalReason } from '../../../domain/request-verdict';
import { settingsOf } from '../config';

/**
 * Gives every answer of the content API, of GraphQL and of the cached paths a `Cache-Control`, whether
 * the cache is on or not. What somebody's own token has opened must not be kept by anybody on the way.
 */
export function policedAnswers(strapi: Core.Strapi): Middleware {
  const settings = settingsOf(strapi);
  const prefix = strapi.config.get<string>('api.rest.prefix', '/api');
  const graphqlPath = strapi.config.get<string>('plugin::graphql.endpoint', '/graphql');
  const mayBeRead = {
    paths: [prefix, graphqlPath, ...settings.paths],
    except: [],
  };
  return async (ctx, next) => {
    const isRead = cacheablePath(ctx.path, mayBeRead) !== null;
    const isPersonal = isRead
      ? personalReason(ctx.headers, settings) !== null
      : ctx.headers.authorization !== undefined;
    // Before, for what is sent while it is made.
    if (isPersonal) ctx.set('Cache-Control', PRIVATE);
    await next();
    // What the cache asks for gets its policy when it is handed to a client.
    if (ctx.headerSent || isInjection(ctx.req) || !(isRead || isPersonal)) return;
    const isPublic = cacheablePath(ctx.path, { paths: settings.paths, except: [] }) !== null;
    const policy = answerPolicy({ ...factsOf(ctx), isPersonal, isPublic });
    if (policy !== null) ctx.set('Cache-Control', policy);
  };
}

function factsOf({ method, status, response }: Context) {
  const { 'cache-control': given, 'set-cookie': cookie } = response.headers;
  return {
    method,
    status,
    given,
    setsCookie: cookie !== undefined,
  };
}
