import type { Core } from '@strapi/strapi';

import { ATTEMPT, DELIVERY, ENDPOINT, EVENT } from './store/ledger';

interface ExtensionService {
  shadowCRUD(uid: string): { disable(): void };
}

/** The log has its own address and the rest is for administrators: none of it is in GraphQL. */
export function hideFromGraphql(strapi: Core.Strapi): void {
  const extension = strapi.plugin('graphql')?.service('extension') as ExtensionService | undefined;
  for (const uid of [EVENT, ENDPOINT, DELIVERY, ATTEMPT]) extension?.shadowCRUD(uid).disable();
}
