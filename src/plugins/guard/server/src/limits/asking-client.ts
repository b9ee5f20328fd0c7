import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Core } from '@strapi/strapi';

/** The connection behind a request, whoever works on it in between. */
export interface AskingClient {
  remoteAddress: string | undefined;
  forwardedFor: string | undefined;
}

const asking = new AsyncLocalStorage<AskingClient>();

/** Of the request under way; `undefined` outside of requests. */
export function askingClient(): AskingClient | undefined {
  return asking.getStore();
}

/**
 * Remembers with each request who has sent it. A plugin that answers before Strapi, as a cache does,
 * may ask Strapi by a request of its own, which has neither the address nor the headers of the
 * client's. Listeners come and go, so it is the server itself that is told.
 */
export function followClients({ server: { httpServer } }: Core.Strapi): void {
  const emit = httpServer.emit.bind(httpServer);
  httpServer.emit = (event: string, ...given: unknown[]): boolean => {
    if (event !== 'request') return emit(event, ...given);
    const [request] = given as [IncomingMessage, ServerResponse];
    const forwarded = request.headers['x-forwarded-for'];
    const client: AskingClient = {
      remoteAddress: request.socket.remoteAddress,
      forwardedFor: Array.isArray(forwarded) ? forwarded.join() : forwarded,
    };
    return asking.run(client, () => emit(event, ...given));
  };
}
