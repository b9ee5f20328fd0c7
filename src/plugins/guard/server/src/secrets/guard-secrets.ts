import type { Core } from '@strapi/strapi';

import { demandSecrets } from './demand-secrets';
import { keepFirstAdminNear } from './first-admin';
import { missPublicAddress } from './public-address';
import { secureCookies } from './secure-cookies';

/** @throws when production has secrets that can be guessed */
export function guardSecrets(strapi: Core.Strapi): void {
  demandSecrets(strapi);
  missPublicAddress(strapi);
  keepFirstAdminNear(strapi);
  secureCookies(strapi);
}
