import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Core } from '@strapi/strapi';
import Koa from 'koa';
import { LRUCache } from 'lru-cache';

import { askStrapi } from './inner-request';

type MiddlewareEntry = string | { name?: string; config?: Record<string, unknown> };

/** What an origin is allowed, as headers. */
export type CorsHeaders = (origin: string) => Promise<ReadonlyArray<[string, string]>>;

/**
 * Asks the configured `strapi::cors` alone what it would add for an origin: kept answers are the
 * same for all origins, only these headers differ.
 */
export function createCorsHeaders(strapi: Core.Strapi): CorsHeaders {
  const known = new LRUCache<string, Array<[string, string]>>({ max: 200 });
  const listener = corsAlone(strapi);
  return async (origin) => {
    const cached = known.get(origin);
    if (cached || !listener) return cached ?? [];
    const { headers } = await askStrapi(listener, { method: 'GET', url: '/', headers: { origin } });
    const cors = Object.entries(headers)
      .filter(([name]) => name.startsWith('access-control-'))
      .map(([name, value]): [string, string] => [name, String(value)]);
    known.set(origin, cors);
    return cors;
  };
}

function corsAlone(
  strapi: Core.Strapi
): ((request: IncomingMessage, response: ServerResponse) => void) | null {
  const entries = strapi.config.get<MiddlewareEntry[]>('middlewares', []);
  const entry = entries.find((item) => nameOf(item) === 'strapi::cors');
  if (!entry) return null;
  const config = typeof entry === 'string' ? {} : (entry.config ?? {});
  const cors = strapi.middleware('strapi::cors')(config, { strapi });
  const app = new Koa();
  if (cors) app.use(cors as Koa.Middleware);
  app.use((ctx) => {
    ctx.status = 204;
  });
  const callback = app.callback();
  return (request, response) => void callback(request, response);
}

function nameOf(entry: MiddlewareEntry): string | undefined {
  return typeof entry === 'string' ? entry : entry.name;
}
