import { createHash } from 'node:crypto';

import type { Context } from 'koa';

import { matchesTag } from '../../../../../common/http/if-none-match';

/** A feed, written. */
export interface Written {
  type: string;
  body: string;
  /** When anything in it last changed, as a date or a text of one. */
  updated?: string | null;
  /** Its own address and hubs, for the header `Link` of WebSub. */
  links?: { self: string; hubs: readonly string[] };
}

/** Where nothing stands before Strapi that says it better. */
const CACHE_CONTROL =
  'public, max-age=0, s-maxage=30, stale-while-revalidate=60, stale-if-error=600';

/**
 * Answers with a feed, or 304 to who has it. The tag alone decides: the date does not move when an
 * author is renamed.
 */
export function send(context: Context, { type, body, updated, links }: Written): void {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  context.set('ETag', tag);
  context.set('Cache-Control', CACHE_CONTROL);
  if (updated) context.set('Last-Modified', new Date(updated).toUTCString());
  if (links && links.hubs.length > 0) {
    const hubs = links.hubs.map((hub) => `<${hub}>; rel="hub"`);
    context.set('Link', [...hubs, `<${links.self}>; rel="self"`].join(', '));
  }
  if (matchesTag(context.get('If-None-Match') || undefined, tag)) {
    context.status = 304;
    return;
  }
  context.type = type;
  context.body = body;
}
