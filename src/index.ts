import type { Core } from '@strapi/strapi';

import { newsroom } from './plugins/newsroom/contract';

export default {
  /** Runs after every plugin's bootstrap, when the public role exists. */
  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    if (strapi.plugin('newsroom')) await newsroom(strapi, 'firstBoot').run();
  },
};
