import type { IncomingMessage } from 'node:http';

import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

import {
  graphqlKey,
  isWholeAnswer,
  readGraphqlBody,
  readGraphqlSearch,
  type GraphqlRequest,
} from '../../../domain/graphql-request';
import type { Read } from '../memory/computation';
import { peekBody } from './peek-body';
import { isReadOnly } from './read-only';

/** The longest body that may be a read; GraphQL itself takes up to 1 MB. */
const MAX_BODY = 64 * 1024;

/** Bytes of request bodies, as sent, whose meaning is remembered. */
const MAX_REMEMBERED = 4 * 1024 * 1024;

/** What Apollo Server answers with, its first choice first. */
const MEDIA_TYPES = ['application/json', 'application/graphql-response+json'];

const VARY = 'Authorization, Accept, Accept-Encoding';

/** Understands requests to the GraphQL endpoint; mutations and everything unclear are not reads. */
export class GraphqlReads {
  private readonly remembered = new LRUCache<string, { request: GraphqlRequest | null }>({
    maxSize: MAX_REMEMBERED,
    sizeCalculation: (_value, text) => 6 * text.length + 500,
  });

  /** @param path of the endpoint; an empty text leaves GraphQL alone */
  constructor(private readonly path: string) {}

  /** Whether a request is for the endpoint at all. */
  isAddressed(address: string): boolean {
    return (
      this.path !== '' &&
      address.startsWith(this.path) &&
      (address.length === this.path.length || address[this.path.length] === '?')
    );
  }

  /**
   * @returns the read that a POST asks for, or `null`. The body is put back, so that Strapi finds
   *   the request as it came.
   */
  async fromPost(request: IncomingMessage): Promise<Read | null> {
    // A body in chunks may turn out to be empty, and an empty one cannot be put back.
    const length = Number(request.headers['content-length'] ?? 0);
    if (request.url !== this.path || !isPlainJson(request)) return null;
    if (!(length > 0 && length <= MAX_BODY)) return null;
    const mediaType = chooseMediaType(request.headers.accept);
    const body = await peekBody(request, MAX_BODY);
    if (body === null || mediaType === null) return null;
    return this.read({ method: 'POST', text: body.toString('utf8') }, readGraphqlBody, mediaType);
  }

  /** As for a POST; Apollo's guard against forged requests is for Apollo to enforce. */
  fromGet({ url = '', headers }: IncomingMessage): Read | null {
    const mediaType = chooseMediaType(headers.accept);
    if (url.length > 4096 || !isPreflighted(headers) || mediaType === null) return null;
    const text = url.slice(this.path.length + 1);
    return this.read({ method: 'GET', text }, readGraphqlSearch, mediaType);
  }

  private read(
    { method, text }: { method: 'GET' | 'POST'; text: string },
    understand: (text: string) => GraphqlRequest | null,
    accept: string
  ): Read | null {
    // The same text is something else in a body than in an address.
    const asSent = `${method} ${text}`;
    const known = this.remembered.get(asSent) ?? { request: readsOnly(understand(text)) };
    this.remembered.set(asSent, known);
    const { request } = known;
    if (!request) return null;
    return {
      key: `POST ${this.path} ${accept} ${graphqlKey(request)}`,
      inner: {
        method: 'POST',
        url: this.path,
        headers: { 'content-type': 'application/json', accept },
        body: JSON.stringify(request),
      },
      vary: VARY,
      path: this.path,
      isWhole: isWholeAnswer,
    };
  }
}

function readsOnly(request: GraphqlRequest | null): GraphqlRequest | null {
  return request && isReadOnly(request.query) ? request : null;
}

function isPlainJson({ headers }: IncomingMessage): boolean {
  return (
    headers['content-encoding'] === undefined &&
    /^application\/json(?:\s*;\s*charset="?utf-8"?)?\s*$/i.test(headers['content-type'] ?? '')
  );
}

/** A browser asks permission before it sends such a request to another site. */
function isPreflighted(headers: IncomingMessage['headers']): boolean {
  return (
    headers['content-type']?.startsWith('application/json') === true ||
    Boolean(headers['apollo-require-preflight'] ?? headers['x-apollo-operation-name'])
  );
}

/** As Apollo Server chooses; `null` when it would answer with an error. */
function chooseMediaType(accept: string | undefined): string | null {
  if (accept === undefined) return 'application/json';
  return new Negotiator({ headers: { accept } }).mediaType(MEDIA_TYPES) ?? null;
}
