import type { Core } from '@strapi/strapi';

import { countContentApi } from './costs/content-api';
import { openLimiter } from './limits/count-requests';

/** One line a room. */
export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  countContentApi(strapi);
  await openLimiter(strapi);
import { proveCommits } from './commits/prove-commits';
import { refuseRequests } from './commits/refused-requests';

/** One line a room. */
export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await proveCommits(strapi);
  refuseRequests(strapi);
}
