import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { beginRebuild } from './rebuild-run';
import { statusOf } from './status';

/** `GET /newsroom/publications/status`, `POST /newsroom/publications/rebuild`: for the settings page. */
export const publicationsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async status(ctx: Context): Promise<void> {
    ctx.body = { data: await statusOf(strapi) };
  },

  /** Answered before it is done: the status says how far it is. */
  async rebuild(ctx: Context): Promise<void> {
    beginRebuild(strapi);
    ctx.status = 202;
    ctx.body = { data: await statusOf(strapi) };
  },
});
