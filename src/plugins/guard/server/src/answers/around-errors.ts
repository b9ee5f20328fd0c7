import type { Core } from '@strapi/strapi';
import type { Middleware } from 'koa';

type Factory = (config: unknown, context: { strapi: Core.Strapi }) => Middleware;

/** What the registry of middlewares does; its type in Strapi knows `get` alone. */
interface Registry {
  extend(name: string, wrap: (factory: Factory) => Factory): unknown;
}

/** Puts something around the middleware that makes an answer of every error. */
export function aroundErrors(strapi: Core.Strapi, wrap: (answer: Middleware) => Middleware): void {
  const registry = strapi.get('middlewares') as Registry;
  registry.extend(
    'strapi::errors',
    (factory) => (config, context) => wrap(factory(config, context))
  );
}
