import type { Core } from '@strapi/strapi';
import type { Middleware } from 'koa';

import { emptyBody } from './empty-body';
import { rememberRoutes } from './matched-routes';
import { plainReads, type IsPlainRead } from './plain-read';
import { rememberedHeaders } from './security-headers';

type Factory = (config: object | undefined, context: { strapi: Core.Strapi }) => Middleware;

type Wrap = (made: Middleware, config: object | undefined, isPlainRead: IsPlainRead) => Middleware;

interface Middlewares {
  get(uid: string): Factory | undefined;
  extend(uid: string, extension: (factory: Factory) => Factory): unknown;
}

/**
 * Spares reads of the content API what Strapi's middlewares and its router work out anew for every
 * request, with the same result each time. Called while registering: Strapi makes its middlewares after that.
 */
export function lightenRequests(strapi: Core.Strapi, isOn: () => boolean): void {
  const middlewares = strapi.get('middlewares') as Middlewares;
  const extend = (uid: string, wrap: Wrap): void => {
    if (!middlewares.get(uid)) return;
    middlewares.extend(
      uid,
      (factory) => (config, context) =>
        wrap(factory(config, context), config, plainReads(strapi, isOn))
    );
  };
  const { log } = strapi;
  const unprinted: Wrap = (logger) => (context, next) =>
    isOn() && !log.isLevelEnabled('http') ? next() : logger(context, next);
  // A line is put together with its time and its colours before it is thrown away.
  extend('strapi::logger', unprinted);
  extend('strapi::security', rememberedHeaders);
  extend('strapi::body', emptyBody);
  rememberRoutes(strapi.server.router, isOn);
}
