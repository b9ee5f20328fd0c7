import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { listedEvent } from '../../../domain/envelope';
import { readEventQuery } from '../../../domain/event-query';
import { namesTag } from '../../../domain/if-none-match';
import { eventsAfter, sequenceRange } from '../store/event-log';
import { gone, goneBefore, isForgotten, refuse } from './refusals';

/** `GET /api/events`: numbered events, oldest first. */
export const event = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<void> {
    const reading = readEventQuery(ctx.query);
    if (!reading.ok) return refuse(reading.problems);
    const { after: asked, limit, types } = reading.query;
    // Read before the page, so that everything up to `last` is in it or before it.
    const { oldest, last } = await sequenceRange(strapi);
    const etag = `"events-${oldest}-${last}"`;
    ctx.set({
      'cache-control': 'private, no-store',
      'x-last-sequence': String(last),
      etag,
    });
    if (asked !== null && isForgotten(asked, oldest)) return goneBefore(ctx, oldest);
    if (asked !== null && asked > last) {
      return gone(
        ctx,
        `There is no event ${asked} yet: the newest is ${last}. The log has been set back, as by a restored database. Read the documents anew, then go on from ${last}.`,
        { oldest, last }
      );
    }
    ctx.type = 'json';
    ctx.status = 200;
    const isKnown = namesTag(ctx.get('if-none-match'), etag);
    if (isKnown) ctx.status = 304;
    if (isKnown || ctx.method === 'HEAD') return;
    const events = await eventsAfter(strapi, asked ?? 0, limit, types);
    if (asked !== null && events[0]?.sequence !== asked + 1) {
      // Some may have been removed since the range was read.
      const { oldest: kept } = await sequenceRange(strapi);
      if (isForgotten(asked, kept)) return goneBefore(ctx, kept);
    }
    const end = events.at(-1)?.sequence ?? 0;
    const next = events.length === limit ? end : Math.max(asked ?? 0, last, end);
    const meta = JSON.stringify({ next, last: Math.max(last, end), oldest });
    ctx.body = `{"data":[${events.map(listedEvent).join(',')}],"meta":${meta}}`;
  },
});
