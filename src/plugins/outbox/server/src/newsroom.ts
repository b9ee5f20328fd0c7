import type { Core } from '@strapi/strapi';

import type { NewsroomServices } from '../../../newsroom/contract';

/** A service of the newsroom; `null` where the outbox is installed without it. */
export function newsroom<Name extends keyof NewsroomServices>(
  strapi: Core.Strapi,
  name: Name
): NewsroomServices[Name] | null {
  const plugin = strapi.plugin('newsroom') as Core.Plugin | undefined;
  return plugin ? plugin.service<NewsroomServices[Name]>(name) : null;
}
