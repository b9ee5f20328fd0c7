import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { isReadOperation } from '../costs/graphql-requests';

interface StartingClient {
  on(event: 'start', listener: () => void): unknown;
}

/** The status that others use for a client that has gone; nobody gets it. */
const GONE = 499;

/**
 * Ends what nobody waits for. Before each statement of a request that only reads, the client may have
 * hung up: then no more is asked of the database.
 */
export function endReads(strapi: Core.Strapi): void {
  const client = strapi.db.connection.client as StartingClient;
  client.on('start', () => {
    const context = strapi.requestContext.get();
    if (!context || !onlyReads(context)) return;
    if (hasGone(context)) context.throw(GONE, 'The client has gone.');
  });
}

function onlyReads(context: Context): boolean {
  const { method } = context;
  return method === 'GET' || method === 'HEAD' || isReadOperation(context);
}

/** An answer that was sent whole has its connection closed too. */
function hasGone({ req, res }: Context): boolean {
  return !res.writableFinished && (req.destroyed || res.destroyed) && req.socket.destroyed;
}
