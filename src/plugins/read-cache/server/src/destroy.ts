import type { Core } from '@strapi/strapi';

import { readCache } from './service';

export async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await readCache(strapi).notifications?.close();
}
