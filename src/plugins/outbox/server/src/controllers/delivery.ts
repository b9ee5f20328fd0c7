import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { standing } from '../../../domain/standing';
import { forgetEndpoint, wakeDispatcher } from '../dispatcher/wake';
import { settings } from '../settings';
import { findEndpoint } from '../store/endpoints';
import { listDeliveries } from '../store/delivery-list';
import { sequenceRange } from '../store/event-log';
import { logFacts } from '../store/log-position';
import { replayAfter } from '../store/replay';
import { sendAgain } from '../store/send-again';
import { readDeliveryFilter } from './delivery-filter';
import { conflict, goneBefore, idFrom, refuse, wholeNumber } from './refusals';

const SWITCHED_OFF =
  'Sending is switched off (OUTBOX_ENABLED), so nothing would leave. Switch it on, then send again.';

/** `/outbox/deliveries`: what was sent, and sending it again. */
export const delivery = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<void> {
    const filter = readDeliveryFilter(ctx.query);
    const data = await listDeliveries(strapi, filter);
    const next = data.length === filter.limit ? (data.at(-1)?.id ?? null) : null;
    ctx.body = { data, meta: { next, enabled: settings(strapi).enabled } };
  },

  async sendAgain(ctx: Context): Promise<void> {
    if (!settings(strapi).enabled) return conflict(ctx, SWITCHED_OFF);
    const id = idFrom(ctx, 'delivery');
    const result = await sendAgain(strapi, id, Date.now());
    if (result.kind === 'missing') throw new errors.NotFoundError('There is no such delivery.');
    if (result.kind === 'off') {
      return conflict(
        ctx,
        'This publisher is switched off. Switch it on under "Send to this publisher", then send again.'
      );
    }
    if (result.kind === 'overtaken') {
      return conflict(
        ctx,
        `A newer version of this document (sequence ${result.by}) has been sent already, and an older one must not take its place. Send that one again instead.`
      );
    }
    wakeDispatcher(strapi);
    const [data] = await listDeliveries(strapi, { id, limit: 1 });
    ctx.body = { data };
  },

  async replay(ctx: Context): Promise<void> {
    const endpoint = await findEndpoint(strapi, idFrom(ctx, 'endpoint'));
    if (!endpoint) throw new errors.NotFoundError('There is no such endpoint.');
    if (!settings(strapi).enabled) return conflict(ctx, SWITCHED_OFF);
    const { last } = await sequenceRange(strapi);
    const sent: unknown = ctx.request.body;
    const after = wholeNumber((sent as { after?: unknown } | null | undefined)?.after);
    if (after === null || after > last) {
      const message = `Use the sequence of an event, a whole number from 0 to ${last}.`;
      return refuse([{ path: ['after'], message }]);
    }
    const from = { sequence: after, digest: null };
    const facts = await logFacts(strapi, from);
    if (standing(from, facts) === 'forgotten') {
      return goneBefore(ctx, facts.oldest, { oldest: facts.oldest });
    }
    const pending = await replayAfter(strapi, endpoint, after, Date.now());
    await forgetEndpoint(strapi, endpoint.id);
    wakeDispatcher(strapi);
    ctx.body = { data: { pending } };
  },
});
