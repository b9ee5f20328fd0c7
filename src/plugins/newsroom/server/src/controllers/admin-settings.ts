import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { defaultLocale } from '../presenters/context';
import { publicAddress, settings } from '../settings';

/** `GET /newsroom/settings`: what the admin's fields and panels need to show what readers get. */
export const adminSettings = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<void> {
    ctx.body = {
      data: {
        ...settings(strapi),
        defaultLocale: await defaultLocale(strapi),
        publicAddress: publicAddress(strapi),
      },
    };
  },
});
