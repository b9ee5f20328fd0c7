import type { IncomingMessage, ServerResponse } from 'node:http';

import { inject } from 'light-my-request';

export type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** What Strapi answered. */
export interface InnerAnswer {
  status: number;
  headers: Record<string, string | string[] | number | undefined>;
  body: Buffer;
}

export interface InnerRequest {
  method: 'GET' | 'POST';
  url: string;
  headers: Record<string, string>;
  body?: string;
}

/**
 * Asks Strapi itself, in this process. Only what belongs to the key of the answer is passed on: no
 * other header of a client can colour what everybody else will read, and a client that goes away
 * does not take the answer with it.
 */
export async function askStrapi(
  listener: Listener,
  { method, url, headers, body }: InnerRequest
): Promise<InnerAnswer> {
  const answer = await inject(listener, {
    method,
    url,
    headers,
    ...(body !== undefined && { payload: body }),
  });
  return { status: answer.statusCode, headers: answer.headers, body: answer.rawPayload };
}
