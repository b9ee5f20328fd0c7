import type { Core } from '@strapi/strapi';
import type { Middleware } from 'koa';

import type { Origin } from '../../../domain/database-failure';
import { refusalOf } from '../commits/refusal';

/** Which requests have met a database that failed, whatever became of the error afterwards. */
export interface LostRequests {
  has(context: object): boolean;
}

interface Pool {
  on(event: 'acquireFail', listener: (id: number, error: unknown) => void): void;
}

interface Middlewares {
  extend(uid: string, extension: (factory: () => Middleware) => () => Middleware): unknown;
}

/**
 * Some of Strapi swallows errors: a reader whose rights cannot be looked up counts as a stranger. So
 * failures are noticed where they begin, at statements and at the pool, and where they end.
 */
export function noticeLostRequests(strapi: Core.Strapi): LostRequests {
  const lost = new WeakSet<object>();
  const notice = (error: unknown, origin: Origin): void => {
    const context = strapi.requestContext.get();
    if (context && refusalOf(error, 'under way', origin)) lost.add(context);
  };
  const { connection } = strapi.db;
  connection.on('query-error', (error) => notice(error, 'database'));
  const { pool } = connection.client as { pool?: Pool };
  pool?.on('acquireFail', (_id, error) => notice(error, 'database'));
  noticeThrown(strapi, (error) => notice(error, 'anywhere'));
  return lost;
}

/** Statements that go to the driver past knex are heard of when they end a request. */
function noticeThrown(strapi: Core.Strapi, notice: (error: unknown) => void): void {
  const middlewares = strapi.get('middlewares') as Middlewares;
  middlewares.extend('strapi::errors', (factory) => () => {
    const handler = factory();
    return (ctx, next) =>
      handler(ctx, async () => {
        try {
          return await next();
        } catch (error) {
          notice(error);
          throw error;
        }
      });
  });
}
