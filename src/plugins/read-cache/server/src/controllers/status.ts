import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { readCache } from '../service';

/** `GET /read-cache/status`, `POST /read-cache/clear`: for the admin's settings page. */
const status = ({ strapi }: { strapi: Core.Strapi }) => ({
  find(ctx: Context): void {
    ctx.body = { data: describe(strapi) };
  },

  clear(ctx: Context): void {
    readCache(strapi).cache?.flush();
    ctx.body = { data: describe(strapi) };
  },
});

export const controllers = { status };

function describe(strapi: Core.Strapi) {
  const { cache } = readCache(strapi);
  return {
    isSuspended: cache?.store.isSuspended ?? true,
    entries: cache?.store.count ?? 0,
    bytes: cache?.store.bytes ?? 0,
    counters: cache?.counters ?? null,
  };
}
