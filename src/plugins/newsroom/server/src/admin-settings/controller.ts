import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { defaultLocale } from '../presenters/context';
import { mediaAddress, publicAddress, settings } from '../settings';

/**
 * `GET /newsroom/settings`: what the admin's fields and panels need to show what readers get, and no
 * more of the configuration. Open to every role, since each field needs the newsroom's clock.
 */
export const adminSettings = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<void> {
    const { timeZone, locales, wordsPerMinute, staleAudio, disclosures, addresses } =
      settings(strapi);
    const { contentTypes, fields } = settings(strapi);
    ctx.body = {
      data: {
        timeZone,
        locales,
        wordsPerMinute,
        staleAudio,
        disclosures,
        addresses,
        contentTypes,
        fields,
        defaultLocale: await defaultLocale(strapi),
        publicAddress: publicAddress(strapi),
        mediaAddress: mediaAddress(strapi),
      },
    };
  },
});
