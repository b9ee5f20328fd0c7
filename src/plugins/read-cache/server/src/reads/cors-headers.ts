import type { Core } from '@strapi/strapi';
import Koa from 'koa';
import { LRUCache } from 'lru-cache';

import { askStrapi, type InnerAnswer, type Listener } from './inner-request';

type MiddlewareEntry = string | { name?: string; config?: Record<string, unknown> };

/** Who asks for what. */
export interface CorsQuestion {
  /** Nobody's when the client has named none. */
  origin: string | undefined;
  /** The configured prefix that the read lies below: each may have rules of its own. */
  path: string;
}

/** What an origin is allowed, as header names and values by turns, with `Vary` where it depends on the origin. */
export interface CorsHeaders {
  /** `null` when this has not been asked yet. */
  known(question: CorsQuestion): readonly string[] | null;
  find(question: CorsQuestion): Promise<readonly string[]>;
}

const PREFIX = 'access-control-';

/** Longer origins are nobody's, and are not remembered. */
const MAX_LENGTH = 300;

const LIMITS = { maxBytes: 1024, maxSeconds: 10, isWanted: () => true, onLeave: () => undefined };

/**
 * Asks the configured `strapi::cors` alone what it would add for an origin: kept answers are the
 * same for all origins, only these headers may differ.
 */
export function createCorsHeaders(strapi: Core.Strapi): CorsHeaders {
  const answers = new LRUCache<string, readonly string[]>({ max: 200 });
  const listener = corsAlone(strapi);
  const known = (question: CorsQuestion): readonly string[] | null =>
    listener ? (answers.get(keyOf(question)) ?? null) : [];
  return {
    known,
    async find(question) {
      const before = known(question);
      if (before || !listener) return before ?? [];
      const { origin, path: url } = question;
      const headers: Record<string, string> = origin === undefined ? {} : { origin };
      const asked = await askStrapi(listener, { method: 'GET', url, headers }, LIMITS);
      const cors = asked.kind === 'whole' ? corsOf(asked.answer.headers) : [];
      if ((origin ?? '').length <= MAX_LENGTH) answers.set(keyOf(question), cors);
      return cors;
    },
  };
}

function keyOf({ origin, path }: CorsQuestion): string {
  return origin === undefined ? path : `${path} ${origin}`;
}

function corsOf(headers: InnerAnswer['headers']): readonly string[] {
  return Object.entries(headers)
    .filter(([name, value]) => name === 'vary' || (name.startsWith(PREFIX) && value !== ''))
    .flatMap(([name, value]) => [name, String(value)]);
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
