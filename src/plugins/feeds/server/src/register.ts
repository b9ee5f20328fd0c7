import type { Core } from '@strapi/strapi';

import { sayUnsupported } from '../../../../common/platform/say-unsupported';

export function register({ strapi }: { strapi: Core.Strapi }): void {
  sayUnsupported(strapi, 'feeds');
}
