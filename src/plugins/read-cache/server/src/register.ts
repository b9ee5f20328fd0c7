import type { Core } from '@strapi/strapi';

import { watchFindHooks } from './cold/compiled/find-hooks';
import { readCache } from './service';

/** Before the bootstraps, in which others subscribe to the database's lifecycles. */
export function register({ strapi }: { strapi: Core.Strapi }): void {
  readCache(strapi).hasFindHooks = watchFindHooks(strapi);
}
