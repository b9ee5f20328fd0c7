import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { coreController } from '../rest/core-controller';
import { settings } from '../settings';
import { liveBriefDay } from './live-brief-day';

/** `GET /api/live-briefs/days/:day`: one day of the newsroom's clock, newest first. */
export const liveBriefDays = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<unknown> {
    const { liveBrief } = settings(strapi).contentTypes;
    const controller = coreController(strapi, liveBrief);
    await controller.validateQuery(ctx);
    const query = await controller.sanitizeQuery(ctx);
    const { briefs, ...day } = await liveBriefDay(strapi, ctx.params.day, query);
    const data = await controller.sanitizeOutput(briefs, ctx);
    return controller.transformResponse(data, { day });
  },
});
