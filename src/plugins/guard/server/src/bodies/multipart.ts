import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';
import { koaBody } from 'koa-body';

import { settings } from '../settings';
import { admitLogos } from '../uploads/admit-logos';
import { largestUpload } from '../uploads/upload-settings';
import { isMultipart } from './body-gate';
import { withOwnFolder } from './own-folder';

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
      await readParts(ctx, folder, largestUpload(settings(strapi).uploads));
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
    throw new errors.ForbiddenError('You need the permission to upload files.');
  }
}

async function readParts(ctx: Context, folder: string, most: number): Promise<void> {
  try {
    const read = koaBody({
      multipart: true,
      formidable: { uploadDir: folder, maxFileSize: most, maxFieldsSize: 1_000_000 },
    });
    await read(ctx, async () => {});
  } catch (error) {
    throw asRefusal(error, most);
  }
}

/** Errors of the disk stay what they are; the others are the sender's. */
function asRefusal(error: unknown, most: number): unknown {
  if (!(error instanceof Error) || 'syscall' in error) return error;
  if ('httpCode' in error && error.httpCode === 413) {
    return new errors.PayloadTooLargeError(
      `The upload is larger than ${most / 1_000_000} MB, or its fields than 1 MB.`
    );
  }
  return new errors.ValidationError(
    'The parts of the body cannot be read. Send the file as multipart/form-data, with the boundary that its Content-Type names.'
  );
}
