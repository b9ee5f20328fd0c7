import type { IncomingMessage, ServerResponse } from 'node:http';

import { personalReason, wantsStream, type BypassReason } from '../../domain/request-verdict';
import type { ReadCacheSettings } from './config';
import type { Read } from './memory/computation';
import { countReason } from './memory/counters';
import { type ReadCache, setHeaders } from './memory/read-cache';
import type { GraphqlReads } from './reads/graphql-reads';
import type { Listener } from './reads/inner-request';
import type { RestReads } from './reads/rest-reads';

interface Parts {
  cache: ReadCache;
  settings: ReadCacheSettings;
  rest: RestReads;
  graphql: GraphqlReads;
  /** Strapi's own listener. */
  strapi: Listener;
  onError(this: void, error: unknown): void;
}

/** Stands before all of Strapi's work: answers what it may from memory, lets the rest through. */
export function createFront(parts: Parts): Listener {
  const { rest, graphql } = parts;
  return (request, response) => {
    const { method, url = '' } = request;
    const isGet = method === 'GET' || method === 'HEAD';
    if (graphql.isAddressed(url)) {
      const reason = personal(parts, request);
      if (reason) return bypass(parts, request, response, reason);
      if (isGet) return answerOrBypass(parts, graphql.fromGet(request), request, response);
      if (method !== 'POST') return bypass(parts, request, response, 'method');
      const answered = graphql
        .fromPost(request)
        .then((read) => answerOrBypass(parts, read, request, response));
      return guard(parts, answered, response);
    }
    const verdict = rest.judge(url);
    if (verdict.kind === 'bypass') return bypass(parts, request, response, verdict.reason);
    if (!isGet) return bypass(parts, request, response, 'method');
    const reason = personal(parts, request);
    if (reason) return bypass(parts, request, response, reason);
    return answer(parts, verdict.read, request, response);
  };
}

function personal({ cache, settings }: Parts, { headers }: IncomingMessage): BypassReason | null {
  return personalReason(headers, settings) ?? (wantsStream(headers) ? 'stream' : suspension(cache));
}

function suspension({ store }: ReadCache): BypassReason | null {
  return store.isSuspended ? 'suspended' : null;
}

function answerOrBypass(
  parts: Parts,
  read: Read | null,
  request: IncomingMessage,
  response: ServerResponse
): void {
  const reason = read ? suspension(parts.cache) : 'query';
  if (!read || reason) return bypass(parts, request, response, reason ?? 'query');
  return answer(parts, read, request, response);
}

function answer(
  parts: Parts,
  read: Read,
  request: IncomingMessage,
  response: ServerResponse
): void {
  if (parts.cache.answerFromMemory(read, request, response)) return;
  guard(parts, parts.cache.answer(read, request, response), response);
}

function guard({ onError }: Parts, work: Promise<void>, response: ServerResponse): void {
  work.catch((error: unknown) => {
    onError(error);
    if (response.headersSent) response.destroy();
    else response.writeHead(500).end();
  });
}

function bypass(
  { cache, strapi }: Parts,
  request: IncomingMessage,
  response: ServerResponse,
  reason: BypassReason
): void {
  countReason(cache.counters.bypass, reason);
  if (reason !== 'path') setHeaders(response, cache.label({ kind: 'bypass', reason }));
  strapi(request, response);
}
