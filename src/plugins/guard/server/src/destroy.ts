import type { Core } from '@strapi/strapi';

import { forgetLostPromises } from './commits/lost-promises';
import { drain } from './drain/drain';
import { leaveHealth } from './health/guard-health';
import { closeLimiter } from './limits/count-requests';

/** On SIGTERM, while the database is still there: one line a room. */
export async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  // First: the other rooms serve requests that are under way.
  await drain(strapi);
  leaveHealth();
  await closeLimiter(strapi);
  forgetLostPromises();
}
