import type { Core } from '@strapi/strapi';

import { watchFindHooks } from './cold/compiled/find-hooks';
import { readInOneMoment } from './cold/one-moment';
import { lightenRequests } from './cold/requests/lighten-requests';
import { settingsOf } from './config';
import { policedAnswers } from './policy/policed-answers';
import { readCache } from './service';

/**
 * Before the bootstraps, in which others subscribe to the database's lifecycles, and before Strapi
 * makes its middlewares.
 */
export function register({ strapi }: { strapi: Core.Strapi }): void {
  const service = readCache(strapi);
  service.hasFindHooks = watchFindHooks(strapi);
  readInOneMoment(strapi, () => service.epoch());
  const settings = settingsOf(strapi);
  strapi.server.use(policedAnswers(strapi));
  lightenRequests(strapi, () => settings.enabled && settings.compilesReads);
}
