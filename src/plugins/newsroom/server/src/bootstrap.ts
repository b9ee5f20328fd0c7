import type { Core } from '@strapi/strapi';

import { registerDeskActions } from './desk/permissions';

/** Before the admin's own bootstrap, which forgets permissions whose action it does not know. */
export function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  return registerDeskActions(strapi);
}
