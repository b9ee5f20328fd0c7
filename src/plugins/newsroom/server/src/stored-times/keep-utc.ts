import type { Core } from '@strapi/strapi';

import { admitTimes, markNewTimes } from './admit';
import { useUtc } from './driver';

/** Keeps every time on PostgreSQL in UTC. SQLite stores milliseconds since 1970, which have no zone. */
export function keepTimesInUtc(strapi: Core.Strapi): void {
  if (strapi.db.dialect.client !== 'postgres') return;
  useUtc(strapi);
  strapi.hook('strapi::content-types.beforeSync').register(() => admitTimes(strapi));
  strapi.hook('strapi::content-types.afterSync').register(() => markNewTimes(strapi));
}
