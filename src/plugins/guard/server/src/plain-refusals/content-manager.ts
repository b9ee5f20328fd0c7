import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

interface Checker {
  can: Record<'create' | 'update' | 'read', () => boolean>;
}

interface CheckerService {
  create(options: { userAbility: unknown; model: string }): Checker;
}

type RouteMiddleware = (ctx: Context, next: Next) => Promise<unknown>;

interface Route {
  path: string;
  config?: { middlewares?: unknown[] };
}

/** What somebody who is signed in to the admin panel may do with documents of a type. */
export function rightsOf(strapi: Core.Strapi, ctx: Context, model: string): Checker['can'] {
  const service = strapi.plugin('content-manager').service<CheckerService>('permission-checker');
  return service.create({ userAbility: ctx.state.userAbility, model }).can;
}

/**
 * Puts something around the content manager's routes, inside of its own checks of permissions. Must
 * be called while plugins register: later the routes are made.
 */
export function aroundRoutes(strapi: Core.Strapi, path: RegExp, middleware: RouteMiddleware): void {
  const routes = strapi.plugin('content-manager')?.routes ?? {};
  for (const { routes: list } of Object.values(routes) as Array<{ routes: Route[] }>) {
    for (const route of list.filter((one) => path.test(one.path))) {
      const { middlewares = [] } = route.config ?? {};
      route.config = { ...route.config, middlewares: [...middlewares, middleware] };
    }
  }
}
