import type { ServerResponse } from 'node:http';

import type { InnerAnswer } from './inner-request';

/** Headers that belong to the inner request's connection, not to the client's. */
const CONNECTION_HEADERS = new Set(['connection', 'keep-alive', 'transfer-encoding', 'date']);

/** Headers of a kept answer that are added anew for each client. */
const REQUEST_HEADERS = new Set(['content-length', 'vary', 'cache-control', 'etag']);

/** Gives an answer that is not kept to a client as Strapi made it. */
export function passOn(
  response: ServerResponse,
  { status, headers, body }: InnerAnswer,
  { extra, isHead }: { extra: ReadonlyArray<[string, string]>; isHead: boolean }
): void {
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !CONNECTION_HEADERS.has(name)) response.setHeader(name, value);
  }
  for (const [name, value] of extra) response.setHeader(name, value);
  response.statusCode = status;
  if (isHead) response.end();
  else response.end(body);
}

/** The headers of an answer that are the same for everybody. */
export function keptHeaders({ headers }: InnerAnswer): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ||
      CONNECTION_HEADERS.has(name) ||
      REQUEST_HEADERS.has(name) ||
      name.startsWith('access-control-')
        ? []
        : [[name, Array.isArray(value) ? value : String(value)]]
    )
  );
}
