import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';

/** The parts of a core controller that custom routes share with Strapi's own. */
export interface CoreController {
  validateQuery(ctx: Context): Promise<void>;
  sanitizeQuery(ctx: Context): Promise<Record<string, unknown>>;
  sanitizeOutput(data: unknown, ctx: Context): Promise<unknown>;
  transformResponse(data: unknown, meta?: Record<string, unknown>): unknown;
}

export function coreController(strapi: Core.Strapi, uid: UID.ContentType): CoreController {
  return strapi.controller(uid as UID.Controller) as unknown as CoreController;
}
