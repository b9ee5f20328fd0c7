import type { Context } from 'koa';

import { refusal } from '../../../domain/refusal';
import { detailsOf } from '../refused';

const AWAY = refusal('database.away');
const NAME = 'ServiceUnavailableError';
const CODE = 'STRAPI_SERVICE_UNAVAILABLE_ERROR';

/** Answers that the database is away, in the shape that the path's clients read. */
export function refuse(ctx: Context, retryAfterSeconds: number, isGraphql: boolean): void {
  const { message } = AWAY;
  const error = { status: 503, name: NAME, message, details: detailsOf(AWAY, NAME) };
  ctx.status = 503;
  ctx.set('Retry-After', String(retryAfterSeconds));
  ctx.set('Cache-Control', 'no-store');
  for (const name of ['ETag', 'Last-Modified', 'Content-Encoding', 'Location']) ctx.remove(name);
  ctx.body = isGraphql
    ? {
        errors: [{ message, extensions: { code: CODE, error } }],
        data: null,
      }
    : { data: null, error };
  ctx.type = 'json';
}
