import type { ServerResponse } from 'node:http';

import type { Core } from '@strapi/strapi';

/** What a handler of a test uses of Koa's context. */
export interface RouteContext {
  body: unknown;
  status: number;
  respond: boolean;
  res: ServerResponse;
  cookies: { set(name: string, value: string): void };
  set(name: string, value: string): void;
}

export type RouteHandlers = Record<string, (ctx: RouteContext) => Promise<void> | void>;

/** For `beforeLoad`: routes of the test's own, which answer GETs of everybody. */
export function withRoutes(handlers: RouteHandlers): (strapi: Core.Strapi) => void {
  return (strapi) => {
    const run = strapi.runPluginsLifecycles.bind(strapi);
    strapi.runPluginsLifecycles = async (name) => {
      if (name === 'bootstrap') addRoutes(strapi, handlers);
      return run(name);
    };
  };
}

function addRoutes({ server }: Core.Strapi, handlers: RouteHandlers): void {
  const routes = Object.entries(handlers).map(([path, handler]) => ({
    method: 'GET' as const,
    path,
    handler: handler as never,
    config: { auth: false as const },
    info: { type: 'admin' },
  }));
  server.routes(routes);
}
