import type { Core } from '@strapi/strapi';
import Koa from 'koa';
import { LRUCache } from 'lru-cache';

import { askStrapi, type Listener } from './inner-request';

type MiddlewareEntry = string | { name?: string; config?: Record<string, unknown> };

/** What an origin is allowed, as header names and values by turns. */
export interface CorsHeaders {
  /** `null` when this origin has not been asked about yet. */
  known(origin: string): readonly string[] | null;
  find(origin: string): Promise<readonly string[]>;
}

/** Longer origins are nobody's, and are not remembered. */
const MAX_LENGTH = 300;

const LIMITS = { maxBytes: 1024, maxSeconds: 10, isWanted: () => true, onLeave: () => undefined };

/**
 * Asks the configured `strapi::cors` alone what it would add for an origin: kept answers are the
 * same for all origins, only these headers differ.
 */
export function createCorsHeaders(strapi: Core.Strapi): CorsHeaders {
  const answers = new LRUCache<string, readonly string[]>({ max: 200 });
  const listener = corsAlone(strapi);
  const known = (origin: string): readonly string[] | null =>
    listener ? (answers.get(origin) ?? null) : [];
  return {
    known,
    async find(origin) {
      const before = known(origin);
      if (before || !listener) return before ?? [];
      const inner = { method: 'GET' as const, url: '/', headers: { origin } };
      const asked = await askStrapi(listener, inner, LIMITS);
      const headers = asked.kind === 'whole' ? asked.answer.headers : {};
      const cors = Object.entries(headers)
        .filter(([name]) => name.startsWith('access-control-'))
        .flatMap(([name, value]) => [name, String(value)]);
      if (origin.length <= MAX_LENGTH) answers.set(origin, cors);
      return cors;
    },
  };
}

function corsAlone(strapi: Core.Strapi): Listener | null {
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
