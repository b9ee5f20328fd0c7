import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { matchesTag } from '../../../../../common/http/if-none-match';
import { type Position, writeCursor } from '../../../domain/cursor';
import { listedEvent } from '../../../domain/envelope';
import { readEventQuery } from '../../../domain/event-query';
import { standing } from '../../../domain/standing';
import { publishedEvent } from '../recorder/published-event';
import { eventDigest } from '../store/event-digest';
import { eventsAfter } from '../store/event-log';
import { logFacts } from '../store/log-position';
import { refuseForeign, refuseForgotten } from './begin-anew';
import { refuse } from './refusals';

const BEGINNING: Position = { sequence: 0, digest: null };

/** `GET /api/events`: numbered events, oldest first. */
export const event = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<void> {
    const reading = readEventQuery(ctx.query);
    if (!reading.ok) return refuse(reading.problems);
    const { after: asked, limit, types } = reading.query;
    const from = asked ?? BEGINNING;
    // Read before the page, so that everything up to its end is in the page or before it.
    const facts = await logFacts(strapi, from);
    const { oldest, last, end } = facts;
    const etag = `"events-${oldest}-${last}"`;
    ctx.set({
      'cache-control': 'private, no-store',
      'x-last-sequence': String(last),
      etag,
    });
    const found = asked ? standing(asked, facts) : 'good';
    if (found === 'forgotten') return refuseForgotten(ctx, facts);
    if (found === 'foreign') return refuseForeign(ctx, from, facts);
    ctx.type = 'json';
    ctx.status = 200;
    const isKnown = matchesTag(ctx.get('if-none-match'), etag);
    if (isKnown) ctx.status = 304;
    if (isKnown || ctx.method === 'HEAD') return;
    const events = await eventsAfter(strapi, from.sequence, limit, types);
    if (asked && events[0]?.sequence !== asked.sequence + 1) {
      // Some may have been removed since the log was asked.
      const now = await logFacts(strapi, asked);
      if (standing(asked, now) === 'forgotten') return refuseForgotten(ctx, now);
    }
    const newest = events.at(-1);
    const reached = newest && { sequence: newest.sequence, digest: eventDigest(newest.id) };
    const isWhole = events.length < limit && (reached?.sequence ?? 0) < end.sequence;
    const meta = JSON.stringify({
      next: writeCursor(isWhole || !reached ? end : reached),
      last: Math.max(last, reached?.sequence ?? 0),
      oldest,
    });
    const data = events.map((logged) => listedEvent(publishedEvent(strapi, logged)));
    ctx.body = `{"data":[${data.join(',')}],"meta":${meta}}`;
  },
});
