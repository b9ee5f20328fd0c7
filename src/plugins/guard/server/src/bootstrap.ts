import type { Core } from '@strapi/strapi';

import { countContentApi } from './costs/content-api';
import { openLimiter } from './limits/count-requests';

/** One line a room. */
export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  countContentApi(strapi);
  await openLimiter(strapi);
}
