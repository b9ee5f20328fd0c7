import type { ServerResponse } from 'node:http';

import { answerPolicy } from '../../../domain/answer-policy';
import type { InnerAnswer } from './inner-request';

/** Headers that belong to the inner request's connection, not to the client's. */
const CONNECTION_HEADERS = new Set(['connection', 'keep-alive', 'transfer-encoding', 'date']);

/** Headers of a kept answer that are added anew for each client. */
const REQUEST_HEADERS = new Set(['content-length', 'vary', 'cache-control', 'etag']);

/**
 * Gives an answer that is not kept to a client as Strapi made it.
 * @param extra headers for this client, names and values by turns
 */
export function passOn(
  response: ServerResponse,
  { status, headers, body }: InnerAnswer,
  { extra, isHead }: { extra: readonly string[]; isHead: boolean }
): void {
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !CONNECTION_HEADERS.has(name)) response.setHeader(name, value);
  }
  const given = response.getHeader('cache-control');
  const policy = answerPolicy({
    method: isHead ? 'HEAD' : 'GET',
    status,
    given: given === undefined ? undefined : String(given),
    setsCookie: headers['set-cookie'] !== undefined,
    isPersonal: false,
    isPublic: true,
  });
  if (policy !== null) response.setHeader('cache-control', policy);
  for (let index = 0; index + 1 < extra.length; index += 2) {
    const name = String(extra[index]);
    // Strapi has said itself what the answer depends on.
    if (name !== 'vary') response.setHeader(name, String(extra[index + 1]));
  }
  response.statusCode = status;
  if (isHead) response.end();
  else response.end(body);
}

/** The headers of an answer that are the same for everybody. */
export function keptHeaders({ headers }: InnerAnswer): Array<readonly [string, string]> {
  return Object.entries(headers).flatMap(([name, value]) => {
    const isOfOne =
      CONNECTION_HEADERS.has(name) ||
      REQUEST_HEADERS.has(name) ||
      name.startsWith('access-control-');
    if (value === undefined || isOfOne) return [];
    return [value].flat().map((item) => [name, String(item)] as const);
  });
}
