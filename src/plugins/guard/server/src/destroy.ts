import type { Core } from '@strapi/strapi';

import { forgetLostPromises } from './commits/lost-promises';
import { closeLimiter } from './limits/count-requests';

/** On SIGTERM, while the database is still there: one line a room. */
export async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await closeLimiter(strapi);
  forgetLostPromises();
}
