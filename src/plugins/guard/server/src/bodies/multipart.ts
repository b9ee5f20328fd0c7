import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';

import { refusal } from '../../../domain/refusal';
import { detailsOf } from '../refused';
import { settings } from '../settings';
import { admitLogos } from '../uploads/admit-logos';
import { largestUpload } from '../uploads/upload-settings';
import { isMultipart } from './body-gate';
import { withOwnFolder } from './own-folder';
import { readParts } from './read-parts';

interface MultipartConfig {
  /** An administrator needs one of them; the route's own checks come on top. */
  rights?: readonly string[];
  /** The files are the panel's logos, which go past the media library. */
  logos?: boolean;
}

/**
 * Reads the files of a request into a folder that lives as long as the request. As a middleware of a
 * route it runs after Strapi has asked who is there and what they may, so that nobody else's files touch
 * the disk. A route of your own takes files when its `config.middlewares` names `plugin::guard.multipart`.
 */
export function multipart(
  { rights = [], logos = false }: MultipartConfig,
  { strapi }: { strapi: Core.Strapi }
) {
  return async (ctx: Context, next: Next): Promise<unknown> => {
    if (!isMultipart(ctx)) return next();
    requireRight(ctx, rights);
    return withOwnFolder(async (folder) => {
      const { fields, files } = await readParts(
        ctx.req,
        folder,
        largestUpload(settings(strapi).uploads)
      );
      Object.assign(ctx.request, { body: fields, files });
      if (logos) await admitLogos(ctx, folder, settings(strapi).uploads);
      try {
        return await next();
      } finally {
        delete ctx.request.files;
      }
    });
  };
}

function requireRight(ctx: Context, rights: readonly string[]): void {
  const ability: { can(action: string): boolean } | undefined = ctx.state.userAbility;
  if (ability && rights.length > 0 && !rights.some((right) => ability.can(right))) {
    const refused = refusal('upload.permission');
    throw new errors.ForbiddenError(refused.message, detailsOf(refused, 'ForbiddenError'));
  }
}
