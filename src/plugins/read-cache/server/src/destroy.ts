import type { Core } from '@strapi/strapi';

import { grants } from './grants';
import { readCache } from './service';

export async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await grants.end(strapi);
  await readCache(strapi).notifications?.close();
}
