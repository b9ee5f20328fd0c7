import type { Core } from '@strapi/strapi';

import type { HasFindHooks } from './cold/compiled/find-hooks';
import type { Epoch } from './cold/one-moment';
import type { ReadCache } from './memory/read-cache';
import { TagCollector } from './tags/tag-collector';
import type { WriteNotifications } from './watch/notifications';

/** What runs in this process; empty until the server has started. */
export interface ReadCacheService {
  cache: ReadCache | null;
  notifications: WriteNotifications | null;
  tags: TagCollector;
  hasFindHooks: HasFindHooks;
  epoch: Epoch;
}

export const services = {
  'read-cache': (): ReadCacheService => ({
    cache: null,
    notifications: null,
    tags: new TagCollector(),
    hasFindHooks: () => true,
    epoch: () => null,
  }),
};

export function readCache(strapi: Core.Strapi): ReadCacheService {
  return strapi.plugin('read-cache').service<ReadCacheService>('read-cache');
}
