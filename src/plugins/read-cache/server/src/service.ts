import type { Core } from '@strapi/strapi';

import type { Epoch } from './moments/one-moment';
import type { ReadCache } from './memory/read-cache';
import { TagCollector } from './tags/tag-collector';
import type { WriteNotifications } from './watch/notifications';

/** What runs in this process; empty until the server has started. */
export interface ReadCacheService {
  cache: ReadCache | null;
  notifications: WriteNotifications | null;
  tags: TagCollector;
  epoch: Epoch;
}

export const services = {
  'read-cache': (): ReadCacheService => ({
    cache: null,
    notifications: null,
    tags: new TagCollector(),
    epoch: () => null,
  }),
};

export function readCache(strapi: Core.Strapi): ReadCacheService {
  return strapi.plugin('read-cache').service<ReadCacheService>('read-cache');
}
