import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { untriedStrapi } from '../../../../../common/platform/say-unsupported';
import type { CacheStatus } from '../../../domain/cache-status';
import { settingsOf } from '../config';
import { createCounters } from '../memory/counters';
import { readCache } from '../service';
import { announceWrite } from '../watch/triggers';

/** `GET /read-cache/status`, `POST /read-cache/clear`: for the admin's settings page. */
const status = ({ strapi }: { strapi: Core.Strapi }) => ({
  find(ctx: Context): void {
    ctx.body = { data: describe(strapi) };
  },

  /** Clears this process, and on PostgreSQL every other one as well. */
  async clear(ctx: Context): Promise<void> {
    const { cache, notifications } = readCache(strapi);
    if (!cache) throw new errors.ApplicationError('The read cache is off: it holds nothing.');
    cache.flush();
    if (notifications) await announceWrite(strapi);
    ctx.body = { data: describe(strapi) };
  },
});

export const controllers = { status };

function describe(strapi: Core.Strapi): CacheStatus {
  const { cache, notifications } = readCache(strapi);
  const { enabled, keepsAnswers, maxMegabytes } = settingsOf(strapi);
  const untried = untriedStrapi(strapi);
  return {
    isEnabled: enabled && keepsAnswers && untried === null,
    untriedStrapi: untried,
    isSuspended: cache?.store.isSuspended ?? false,
    hearsOthers: notifications ? notifications.isConnected : null,
    entries: cache?.store.count ?? 0,
    bytes: cache?.store.bytes ?? 0,
    maxBytes: maxMegabytes * 1024 * 1024,
    generation: cache?.store.generation ?? 0,
    clearedAt: cache ? new Date(cache.store.emptiedSince).toISOString() : null,
    startedAt: new Date(Date.now() - process.uptime() * 1000).toISOString(),
    counters: cache?.counters ?? createCounters(),
  };
}
