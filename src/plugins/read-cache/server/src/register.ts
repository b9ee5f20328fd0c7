import type { Core } from '@strapi/strapi';

import { sayUnsupported, untriedStrapi } from '../../../../common/platform/say-unsupported';
import { readInOneMoment } from './moments/one-moment';
import { policedAnswers } from './policy/policed-answers';
import { readCache } from './service';

/** Before Strapi makes its routes and its middlewares. */
export function register({ strapi }: { strapi: Core.Strapi }): void {
  sayUnsupported(strapi, 'read-cache');
  // It would serve what has changed since, where what it knows of Strapi's insides is wrong.
  if (untriedStrapi(strapi) !== null) {
    strapi.log.warn('Until then the read-cache plugin answers nothing from memory.');
  }
  const service = readCache(strapi);
  readInOneMoment(strapi, () => service.epoch());
  strapi.server.use(policedAnswers(strapi));
}
