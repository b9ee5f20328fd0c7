import type { IncomingMessage, ServerResponse } from 'node:http';

import { judgeRead, personalReason, type RequestVerdict } from '../../domain/request-verdict';
import type { ReadCache } from './cache';
import type { ReadCacheSettings } from './config';
import { countReason } from './counters';
import { isGraphqlRead, type GraphqlFront } from './graphql-front';

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

interface Parts {
  cache: ReadCache;
  settings: ReadCacheSettings;
  graphql: GraphqlFront;
  /** Strapi's own listener. */
  strapi: Listener;
  onError(error: unknown): void;
}

/** Stands before all of Strapi's work: answers what it may from memory, lets the rest through. */
export function createFront(parts: Parts): Listener {
  const { cache, settings, graphql, onError } = parts;
  return (request, response) => {
    const guard = (work: Promise<void>): void => {
      work.catch((error: unknown) => {
        onError(error);
        if (response.headersSent) response.destroy();
        else response.writeHead(500).end();
      });
    };
    if (cache.store.isSuspended) return bypass(parts, request, response, 'suspended');
    if (isGraphqlRead(request, settings.graphqlPath)) {
      const personal = personalReason(request, settings);
      if (personal) return bypass(parts, request, response, personal);
      return guard(graphql.answer(request, response));
    }
    const verdict = judgeRead({ ...pick(request) }, settings);
    if (verdict.kind === 'bypass') return bypass(parts, request, response, verdict.reason);
    return guard(cache.answer(restRead(verdict), request, response));
  };
}

function pick({ method, url, headers }: IncomingMessage) {
  return { method: method ?? '', url: url ?? '', headers };
}

function restRead({ path, query }: RequestVerdict & { kind: 'cacheable' }) {
  const url = query === '' ? path : `${path}?${query}`;
  return { key: url, inner: { method: 'GET' as const, url, headers: {} } };
}

/** What is somebody's own must not be kept by anybody on the way either. */
function bypass(
  { cache, settings, strapi }: Parts,
  request: IncomingMessage,
  response: ServerResponse,
  reason: string
): void {
  countReason(cache.counters.bypass, reason);
  if (reason === 'authorization' || reason === 'session' || reason === 'draft') {
    response.setHeader('Cache-Control', 'private, no-store');
  }
  if (settings.statusHeader && reason !== 'path') {
    response.setHeader('X-Read-Cache', `bypass; ${reason}`);
  }
  strapi(request, response);
}
