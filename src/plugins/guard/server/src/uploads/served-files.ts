import { ReadStream } from 'node:fs';
import path from 'node:path';

import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

import { kindOfExtension } from '../../../domain/file-kinds';
import { nameBelowUploads } from '../../../domain/uploads-address';
import { settings } from '../settings';

/**
 * Lets a browser run nothing that comes from below `/uploads`, whoever put it there and when. The
 * outermost middleware, so that no other changes its headers afterwards.
 */
export function disarmServedFiles(strapi: Core.Strapi): void {
  strapi.server.use(async (ctx: Context, next: Next) => {
    if (isElsewhere(ctx, settings(strapi).uploads.origin)) return;
    await next();
    const name = nameBelowUploads(ctx.path) ?? nameOfServed(strapi, ctx.body);
    if (name === null) return;
    ctx.set('Content-Security-Policy', "sandbox; default-src 'none'");
    ctx.set('X-Content-Type-Options', 'nosniff');
    if (ctx.status < 400) describeFile(ctx, name, settings(strapi).uploads.pdf);
  });
}

/** Sends a reader to the media's own origin, where there is one: nothing comes from this one then. */
function isElsewhere(ctx: Context, origin: string): boolean {
  if (origin === '' || ctx.host === new URL(origin).host) return false;
  if (nameBelowUploads(ctx.path) === null) return false;
  ctx.redirect(origin + ctx.originalUrl);
  ctx.status = 307;
  return true;
}

/** Only images and sound are shown; the rest is downloaded, as a type that no page can use. */
function describeFile(ctx: Context, name: string, pdf: boolean): void {
  const kind = kindOfExtension(path.extname(name));
  const isKnown = kind !== null && (pdf || kind.family !== 'document');
  ctx.set('Content-Type', isKnown ? kind.mime : 'application/octet-stream');
  if (kind === null || kind.family === 'document') ctx.set('Content-Disposition', 'attachment');
}

/** Another way that this file may have been found: whatever the address was. */
function nameOfServed(strapi: Core.Strapi, body: unknown): string | null {
  if (!(body instanceof ReadStream)) return null;
  const file = path.resolve(body.path.toString());
  const uploads = path.join(path.resolve(strapi.dirs.static.public), 'uploads') + path.sep;
  return file.startsWith(uploads) ? path.basename(file) : null;
}
