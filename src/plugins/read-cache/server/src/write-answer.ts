import type { IncomingMessage, ServerResponse } from 'node:http';

import Negotiator from 'negotiator';

import { matchesAny } from '../../domain/if-none-match';
import { isCompressible, type Encoding, type Entry } from './entry';

/** The published types do not know the second argument of version 1. */
interface PreferringNegotiator {
  encodings(available: string[], options: { preferred: string[] }): string[];
}

export interface AnswerOptions {
  /** `hit`, `miss`, … for the status header, or `null` to say nothing. */
  status: string | null;
  cacheControl: string;
  cors: ReadonlyArray<[string, string]>;
}

const VARY = 'Authorization, Origin, Accept-Encoding';

/** Writes a kept answer: 304 when the client has it, headers alone for HEAD, else the bytes. */
export function writeEntry(
  request: IncomingMessage,
  response: ServerResponse,
  entry: Entry,
  options: AnswerOptions
): 200 | 304 {
  const encoding = chosenEncoding(request, entry);
  const headers = commonHeaders(entry, encoding, options);
  const isFresh =
    request.method !== 'POST' &&
    matchesAny(request.headers['if-none-match'], Object.values(entry.tags));
  if (isFresh) {
    response.writeHead(304, headers).end();
    return 304;
  }
  const body = entry.body(encoding);
  for (const [name, value] of Object.entries(entry.headers)) {
    for (const item of [value].flat()) headers.push(name, item);
  }
  if (encoding !== 'identity') headers.push('Content-Encoding', encoding);
  headers.push('Content-Length', String(body.length));
  response.writeHead(200, headers);
  if (request.method === 'HEAD') response.end();
  else response.end(body);
  return 200;
}

/** The headers that a 304 carries too (RFC 9110, section 15.4.5). */
function commonHeaders(entry: Entry, encoding: Encoding, options: AnswerOptions): string[] {
  const headers = ['ETag', entry.tags[encoding], 'Vary', VARY];
  headers.push('Cache-Control', options.cacheControl);
  if (options.status !== null) headers.push('X-Read-Cache', options.status);
  for (const [name, value] of options.cors) headers.push(name, value);
  return headers;
}

function chosenEncoding(request: IncomingMessage, entry: Entry): Encoding {
  if (request.headers['accept-encoding'] === undefined || !isCompressible(entry)) return 'identity';
  const negotiator = new Negotiator(request) as unknown as PreferringNegotiator;
  const [best] = negotiator.encodings(['br', 'gzip', 'identity'], { preferred: ['br', 'gzip'] });
  return best === 'br' || best === 'gzip' ? best : 'identity';
}
