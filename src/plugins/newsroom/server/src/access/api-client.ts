import type { Core } from '@strapi/strapi';

import type { Auth } from './auth';

/** Strapi's own, of people in the admin panel and of tools that act for them. */
const OF_ADMIN = ['admin', 'admin-token'];

/** Whether REST or GraphQL is asked right now, not the admin panel and not code of the host. */
export function isApiClient(strapi: Core.Strapi): boolean {
  const auth = strapi.requestContext.get()?.state?.auth as Auth | undefined;
  const strategy = auth?.strategy?.name;
  return strategy !== undefined && !OF_ADMIN.includes(strategy);
}
