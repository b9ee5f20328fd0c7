import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

import { hasKept } from './kept-requests';
import { refusalOf } from './refusal';

/**
 * Answers a request with what the database refused, where its error came past knex. Inside of Strapi's
 * own middlewares, whose first makes an answer of every error: called while bootstrapping.
 */
export function refuseRequests(strapi: Core.Strapi): void {
  strapi.server.use(async (context: Context, next: Next) => {
    try {
      await next();
    } catch (error) {
      throw refusalOf(error, hasKept(context) ? 'unknown' : 'under way') ?? error;
    }
  });
}
