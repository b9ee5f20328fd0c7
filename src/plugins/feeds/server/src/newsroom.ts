import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import type { NewsroomServices } from '../../../newsroom/contract';

/**
 * A service of the newsroom.
 * @throws NotFoundError where the feeds are installed without it: there is nothing to show
 */
export function newsroom<Name extends keyof NewsroomServices>(
  strapi: Core.Strapi,
  name: Name
): NewsroomServices[Name] {
  const plugin = strapi.plugin('newsroom') as Core.Plugin | undefined;
  if (!plugin) throw new errors.NotFoundError('There is no newsroom here.');
  return plugin.service<NewsroomServices[Name]>(name);
}
