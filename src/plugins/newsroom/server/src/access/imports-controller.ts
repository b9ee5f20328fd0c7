import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { mayImport } from './import-right';

/**
 * `GET /api/newsroom/imports`: 200 for a token that may import, 403 for any other. Strapi lists among
 * a token's permissions only what has a route.
 */
export const imports = ({ strapi }: { strapi: Core.Strapi }) => ({
  async write(ctx: Context) {
    if (!(await mayImport(strapi))) return ctx.forbidden();
    return { data: { mayImport: true } };
  },
});
