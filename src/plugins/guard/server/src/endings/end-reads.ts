import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { isReadOperation } from '../costs/graphql-requests';
import { settings } from '../settings';

/** The part of knex's query builder that is used here. */
interface Builder {
  _method?: string;
  timeout?(ms: number, options: { cancel: boolean }): unknown;
}

interface StartingClient {
  on(event: 'start', listener: (builder: Builder) => void): unknown;
}

/** The status that others use for a client that has gone; nobody gets it. */
const GONE = 499;

/**
 * Ends what nobody waits for. Before each statement of a request that only reads, the client may have
 * hung up: then no more is asked of the database. On PostgreSQL a statement is cancelled that takes
 * longer than `readSeconds`. SQLite works in this process and cannot be interrupted.
 */
export function endReads(strapi: Core.Strapi): void {
  const ms = settings(strapi).endings.readSeconds * 1000;
  const cancels = strapi.db.dialect.client === 'postgres' && ms > 0;
  const client = strapi.db.connection.client as StartingClient;
  client.on('start', (builder) => {
    const context = strapi.requestContext.get();
    if (!context || !onlyReads(context)) return;
    if (hasGone(context)) context.throw(GONE, 'The client has gone.');
    if (cancels && isSelect(builder)) builder.timeout?.(ms, { cancel: true });
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

function isSelect({ _method: method }: Builder): boolean {
  return method === undefined || ['select', 'first', 'pluck'].includes(method);
}
