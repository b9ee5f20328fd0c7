import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { refuseQuery } from '../access/refuse-query';
import { requireFileRead } from './file-access';
import { keptMetadata } from './metadata-store';

/**
 * `GET /newsroom/photo-metadata/:fileId`: what an image file said about itself when it was
 * uploaded, `{ data: PhotoMetadata | null }`. For editors who may read photos and this file.
 */
export const photoMetadata = ({ strapi }: { strapi: Core.Strapi }) => ({
  async findOne(ctx: Context): Promise<void> {
    const fileId: unknown = ctx.params.fileId;
    if (typeof fileId !== 'string' || !/^\d{1,10}$/.test(fileId)) {
      return refuseQuery('fileId', { code: 'id.form', values: {} });
    }
    await requireFileRead(strapi, ctx.state.userAbility, Number(fileId));
    ctx.body = { data: await keptMetadata(strapi, Number(fileId)) };
  },
});
