import type { IncomingMessage, ServerResponse } from 'node:http';

import { LRUCache } from 'lru-cache';

import {
  graphqlKey,
  isReadOnly,
  isWholeAnswer,
  readGraphqlRequest,
  type GraphqlRequest,
} from '../../domain/graphql-verdict';
import { readBody } from './body';
import type { ReadCache } from './cache';
import { askStrapi } from './inner-request';
import { passOn } from './pass-on';

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** The longest body that GraphQL itself would read. */
const MAX_BODY = 1024 * 1024;

/** A POST with a JSON body to the GraphQL endpoint. */
export function isGraphqlRead({ method, url, headers }: IncomingMessage, path: string): boolean {
  return (
    path !== '' &&
    method === 'POST' &&
    (url === path || url?.startsWith(`${path}?`) === true) &&
    headers['content-encoding'] === undefined &&
    /^application\/(?:graphql\+)?json\b/i.test(headers['content-type'] ?? '')
  );
}

/** Answers GraphQL queries from memory; mutations and everything unclear go on to Strapi. */
export class GraphqlFront {
  private readonly readOnly = new LRUCache<string, boolean>({ max: 1000 });

  constructor(
    private readonly cache: ReadCache,
    private readonly path: string,
    private readonly strapi: Listener
  ) {}

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request, MAX_BODY);
    if (body === null) return refuseLong(response);
    const query = readGraphqlRequest(body);
    if (!query || request.url !== this.path || !this.reads(query)) {
      return this.forward(request, response, body);
    }
    return this.cache.answer(
      {
        key: `POST ${this.path} ${graphqlKey(query)}`,
        inner: {
          method: 'POST',
          url: this.path,
          headers: { 'content-type': 'application/json', accept: 'application/json' },
          body: JSON.stringify(query),
        },
        isWhole: isWholeAnswer,
      },
      request,
      response
    );
  }

  private reads({ query }: GraphqlRequest): boolean {
    const known = this.readOnly.get(query);
    if (known !== undefined) return known;
    const verdict = isReadOnly(query);
    this.readOnly.set(query, verdict);
    return verdict;
  }

  /** The body has been read, so the request is asked anew with the client's own headers. */
  private async forward(
    request: IncomingMessage,
    response: ServerResponse,
    body: string
  ): Promise<void> {
    const headers = Object.fromEntries(
      Object.entries(request.headers).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, String(value)]]
      )
    );
    const answer = await askStrapi(this.strapi, {
      method: 'POST',
      url: request.url ?? this.path,
      headers,
      body,
    });
    passOn(response, answer, { extra: [], isHead: false });
  }
}

function refuseLong(response: ServerResponse): void {
  const message = 'request entity too large';
  response.writeHead(413, { 'Content-Type': 'application/json', Connection: 'close' });
  response.end(
    JSON.stringify({ data: null, error: { status: 413, name: 'PayloadTooLargeError', message } })
  );
}
