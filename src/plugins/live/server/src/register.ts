import type { Core } from '@strapi/strapi';

import { sayUnsupported } from '../../../../common/platform/say-unsupported';
import { eventLog, streamedTypes } from './plugins';
import { addRoutes } from './routes';
import { settings } from './settings';

export function register({ strapi }: { strapi: Core.Strapi }): void {
  sayUnsupported(strapi, 'live');
  if (!settings(strapi).enabled) return;
  if (streamedTypes(strapi) && eventLog(strapi)) return addRoutes(strapi);
  strapi.log.warn(
    'There is no live stream: it needs the plugins newsroom and outbox, and the outbox switched on.'
  );
}
