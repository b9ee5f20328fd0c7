import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { at, refusal } from '../../../domain/refusal';
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
import { conflict, goneBefore, idFrom, refuse, refuseMissing, wholeNumber } from './refusals';

const SWITCHED_OFF = refusal('delivery.sending-off');

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
    if (result.kind === 'missing') return refuseMissing(refusal('delivery.missing'));
    if (result.kind === 'off') return conflict(ctx, refusal('delivery.endpoint-off'));
    if (result.kind === 'overtaken') {
      return conflict(ctx, refusal('delivery.overtaken', { sequence: result.by }));
    }
    wakeDispatcher(strapi);
    const [data] = await listDeliveries(strapi, { id, limit: 1 });
    ctx.body = { data };
  },

  async replay(ctx: Context): Promise<void> {
    const endpoint = await findEndpoint(strapi, idFrom(ctx, 'endpoint'));
    if (!endpoint) return refuseMissing(refusal('endpoint.missing'));
    if (!settings(strapi).enabled) return conflict(ctx, SWITCHED_OFF);
    const { last } = await sequenceRange(strapi);
    const sent: unknown = ctx.request.body;
    const after = wholeNumber((sent as { after?: unknown } | null | undefined)?.after);
    if (after === null || after > last) {
      return refuse(at(['after'], refusal('replay.after.range', { least: 0, most: last })));
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
