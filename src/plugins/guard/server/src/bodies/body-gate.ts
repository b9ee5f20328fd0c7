import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

import { refusal } from '../../../domain/refusal';
import { largestUpload } from '../uploads/upload-settings';
import { settings } from '../settings';
import { unreadableBody } from './body-errors';
import { multipartRoutes } from './multipart-routes';
import { refuse } from './refusal';

/** What a form has beside its file. */
const FIELDS_BYTES = 1_000_000;

/** The requests whose body Strapi has read. */
const read = new WeakSet<Context>();

/**
 * Stands before Strapi reads a body. Files go to the upload routes only, and a body that cannot be read
 * is the sender's mistake.
 */
export function bodyGate(_: unknown, { strapi }: { strapi: Core.Strapi }) {
  const takesFiles = multipartRoutes(strapi);
  return async (ctx: Context, next: Next): Promise<void> => {
    if (isMultipart(ctx)) {
      if (!takesFiles(ctx.method, ctx.path)) {
        return refuse(ctx, 415, 'UnsupportedMediaTypeError', refusal('body.files'));
      }
      const most = largestUpload(settings(strapi).uploads) + FIELDS_BYTES;
      if (Number(ctx.get('content-length')) > most) {
        return refuse(
          ctx,
          413,
          'PayloadTooLargeError',
          refusal('body.too-large', { megabytes: most / 1_000_000 })
        );
      }
    }
    try {
      await next();
    } catch (error) {
      const mistake = unreadableBody(error, ctx.get('content-encoding'), read.has(ctx));
      if (!mistake) throw error;
      refuse(ctx, mistake.status, mistake.name, mistake.refused);
    }
  };
}

/** Stands after the body has been read. */
export function bodyRead() {
  return (ctx: Context, next: Next): Promise<unknown> => {
    read.add(ctx);
    return next();
  };
}

/** Whether a request has a body of several parts; a header that is odd counts too. */
export function isMultipart(ctx: Context): boolean {
  const hasBody =
    ctx.get('transfer-encoding') !== '' || Number(ctx.get('content-length') || 0) !== 0;
  return hasBody && /^\s*multipart\b/i.test(ctx.get('content-type'));
}
