import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { namesFor } from '../../domain/subscription';
import { askedOf } from './asked';
import { briefChangesAfter } from './brief-log';
import { liveOf } from './live';
import { refuseFull, refusePlace } from './refusals';
import { placeOf } from './place';

const MOST = 100;

/**
 * `GET /api/live-briefs/changes?after=42`: the stream's changes for those who poll, oldest first,
 * `{ data: [{ id, event, data }], meta: { next, hasMore } }`. Without `after` it says where the end is.
 */
export async function changes(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const { start, subscription } = await askedOf(strapi, ctx, ['after']);
  const live = liveOf(strapi);
  if (!live) return refuseFull(ctx);
  await live.tail.look();
  const end = live.tail.position;
  const etag = `"${end}"`;
  // Readers ask for the same address all the time: one second of it may be a cache's.
  ctx.set({ 'Cache-Control': 'public, max-age=0, s-maxage=1', ETag: etag });
  ctx.status = 200;
  ctx.type = 'json';
  const { position, reset } = await placeOf(live, start);
  if (reset !== null) return refusePlace(ctx, reset, position);
  if (namesTag(ctx.get('if-none-match'), etag)) return void (ctx.status = 304);
  const found =
    live.tail.recentAfter(position)?.slice(0, MOST) ??
    (await briefChangesAfter(live.log, position, MOST));
  const hasMore = found.length === MOST;
  const reached = found.at(-1)?.sequence ?? 0;
  const nameOf = namesFor(subscription, live.addresses);
  const data = found.flatMap((change) => {
    const name = nameOf(change);
    return name === null
      ? []
      : `{"id":"${change.sequence}","event":"${name}","data":${change.text}}`;
  });
  const next = hasMore ? reached : Math.max(end, reached, position);
  ctx.body = `{"data":[${data.join(',')}],"meta":${JSON.stringify({ next: String(next), hasMore })}}`;
}

/** Compared weakly (RFC 9110, 13.1.2). */
function namesTag(header: string, tag: string): boolean {
  return header.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
}
