import type { Core } from '@strapi/strapi';

import { newsroom } from './plugins/newsroom/contract';

export default {
  /** Runs after every plugin's bootstrap, when the public role exists. */
  bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    return newsroom(strapi, 'firstBoot').run();
  },
};
