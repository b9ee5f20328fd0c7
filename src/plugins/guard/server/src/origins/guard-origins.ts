import type { Core } from '@strapi/strapi';
import type { Middleware } from 'koa';

import { webOrigin } from '../../../domain/web-origin';
import { settings } from '../settings';
import { corsByPath, type OriginRules } from './cors-by-path';

interface Middlewares {
  get(uid: string): unknown;
  extend(uid: string, extension: () => () => Middleware): unknown;
}

/**
 * Puts the rules in the place of `strapi::cors`, whose configuration has no effect any more, and before
 * all other middlewares, so that a page may also read why it was refused by one of those.
 */
export function guardOrigins(strapi: Core.Strapi): void {
  const middleware = corsByPath(originRules(strapi));
  const middlewares = strapi.get('middlewares') as Middlewares;
  middlewares.extend('strapi::cors', () => () => middleware);
  strapi.server.use(middleware);
}

function originRules(strapi: Core.Strapi): OriginRules {
  const { config } = strapi;
  const { admin, publicPaths } = settings(strapi).origins;
  const addresses = [
    config.get<string>('server.absoluteUrl', ''),
    config.get<string>('admin.absoluteUrl', ''),
    ...admin,
  ];
  const own = addresses.map(webOrigin).filter((origin) => origin !== null);
  return {
    own: new Set(own),
    publicPaths: [
      config.get<string>('api.rest.prefix', '/api'),
      config.get<string>('plugin::graphql.endpoint', '/graphql'),
      '/uploads',
      ...publicPaths,
    ],
  };
}
