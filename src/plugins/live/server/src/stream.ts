import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { encode } from '../../domain/sse';
import { askedOf, STREAM_START } from './asked';
import { encodeGoodbye, encodeReset } from './hub';
import { liveOf, type Live } from './live';
import { Reader } from './reader';
import { refuseFull } from './refusals';
import { replay } from './replay';
import { settings } from './settings';
import { placeOf } from './place';

/** Until a reader whose connection breaks comes back. */
const RETRY_MS = 2000;

/** `GET /api/live-briefs/stream`: changes of live briefs as server-sent events, without an end. */
export async function stream(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const { start, subscription } = await askedOf(strapi, ctx, STREAM_START);
  const live = liveOf(strapi);
  const { maxConnections, maxWaitingKilobytes } = settings(strapi);
  if (!live || live.isEnding || live.open >= maxConnections) return refuseFull(ctx);
  const leave = enter(live, ctx);
  const { position, reset } = await placeOf(live, start);
  begin(ctx, reset === null ? (start ?? position) : position);
  if (ctx.method === 'HEAD') return void ctx.res.end();
  const reader = new Reader(ctx.res, position, maxWaitingKilobytes * 1024);
  reader.send(encode({ retry: RETRY_MS, id: String(position) }));
  if (reset !== null) reader.send(encodeReset(reset, position));
  try {
    leave(await replay(live, reader, subscription));
    // It was not among those that were ended.
    if (live.isEnding) reader.end(encodeGoodbye());
  } catch (error) {
    // Nobody else ends this answer any more; the reader comes back to where it stands.
    if (!reader.isGone) strapi.log.error(`A live stream could not begin: ${String(error)}`);
    ctx.res.destroy();
  }
}

/** Counts a stream until its connection is closed. @returns what else is to be done then */
function enter(live: Live, { res }: Context): (leaving: (() => void) | null) => void {
  let last: (() => void) | null = null;
  live.open += 1;
  res.once('close', () => {
    live.open -= 1;
    last?.();
  });
  return (leaving) => {
    if (res.destroyed || res.writableFinished) leaving?.();
    last = leaving;
  };
}

/** From here on the answer is not Koa's. */
function begin(ctx: Context, id: number | string): void {
  ctx.respond = false;
  ctx.status = 200;
  ctx.set({
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store, no-transform',
    // Where a proxy gathers an answer before it hands it on, nothing would arrive (nginx).
    'X-Accel-Buffering': 'no',
    // Mercure: who asked for another id than this one has lost something.
    'Last-Event-ID': String(id),
    'Mercure-Last-Event-ID': String(id),
  });
  ctx.req.socket.setNoDelay(true);
  ctx.res.flushHeaders();
}
