import type { IncomingMessage, ServerResponse } from 'node:http';

import { matchesTag } from '../../../../../common/http/if-none-match';
import { chooseEncoding } from './encoding-choice';
import type { Entry } from './entry';

/**
 * Writes a kept answer: 304 when the client has it, headers alone for HEAD, else the bytes.
 * A POST is never conditional (RFC 9110, 13.2.2).
 * @param extra headers for this client alone, names and values by turns
 */
export function writeEntry(
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  entry: Entry,
  extra: readonly string[]
): 200 | 304 {
  const variant = entry.variant(
    entry.isCompressible ? chooseEncoding(headers['accept-encoding']) : 'identity'
  );
  const condition = headers['if-none-match'];
  if (condition !== undefined && method !== 'POST' && matchesTag(condition, variant.tag)) {
    response.writeHead(304, withExtra(variant.notModified, extra));
    response.end();
    return 304;
  }
  response.writeHead(200, withExtra(variant.headers, extra));
  if (method === 'HEAD') response.end();
  else response.end(variant.body);
  return 200;
}

/** `writeHead` does not change the list it is given, whatever its type says. */
function withExtra(headers: readonly string[], extra: readonly string[]): string[] {
  return extra.length === 0 ? (headers as string[]) : [...headers, ...extra];
}
