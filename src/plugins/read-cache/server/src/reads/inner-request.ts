import type { IncomingMessage, ServerResponse } from 'node:http';

import { inject } from 'light-my-request';

import type { GivenUp } from '../../../domain/response-verdict';
import { readInnerAnswer } from './inner-answer';

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

/** What an answer that is to be shared may take, and who waits for it. */
export interface InnerLimits {
  maxBytes: number;
  maxSeconds: number;
  isWanted(this: void): boolean;
  /** Calls back whenever somebody who waited has gone. */
  onLeave(this: void, listener: () => void): void;
}

export type InnerResult =
  { kind: 'whole'; answer: InnerAnswer } | { kind: 'given-up'; reason: GivenUp };

/**
 * Asks Strapi itself, in this process. Only what belongs to the key of the answer is passed on: no
 * other header of a client can colour what everybody else will read, and a client that goes away
 * does not take the answer with it. What does not end, or grows too large, is broken off.
 */
export function askStrapi(
  listener: Listener,
  { method, url, headers, body }: InnerRequest,
  limits: InnerLimits
): Promise<InnerResult> {
  let hangUp = (): void => undefined;
  const watched: Listener = (request, response) => {
    // What is written after that has nobody to complain to.
    response.on('error', () => undefined);
    const { socket } = response;
    socket?.once('close', () => request.destroy());
    hangUp = () => void socket?.destroy();
    listener(request, response);
  };
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => giveUp('timeout'), limits.maxSeconds * 1000);
    const finish = (result: InnerResult): void => {
      clearTimeout(timer);
      resolve(result);
    };
    const giveUp = (reason: GivenUp): void => {
      finish({ kind: 'given-up', reason });
      hangUp();
    };
    inject(watched, {
      method,
      url,
      headers,
      payloadAsStream: true,
      ...(body !== undefined && { payload: body }),
    })
      .then((injected) => readInnerAnswer(injected, limits, { finish, giveUp }))
      .catch((error: unknown) => {
        clearTimeout(timer);
        reject(error);
      });
  });
}
