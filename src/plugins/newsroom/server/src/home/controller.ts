import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { accessTo } from '../desk/access';
import { settings } from '../settings';
import { today } from './today';

/** `GET /newsroom/today`: see `Today`. Types and languages that the role may not read are absent. */
export const todayController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<void> {
    const { article, liveBrief } = settings(strapi).contentTypes;
    const access = {
      article: accessTo(strapi, ctx, article),
      liveBrief: accessTo(strapi, ctx, liveBrief),
    };
    ctx.body = { data: await today(strapi, access, Date.now()) };
  },
});
