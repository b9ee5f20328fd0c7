import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { refusal } from '../../../domain/refusal';
import { contentTypesOf, settings, subjectOf } from '../settings';
import { deliveryCounts, NO_DELIVERIES } from '../store/delivery-counts';
import { documentProgress } from '../store/document-deliveries';
import { listEndpoints } from '../store/endpoints';
import { sequenceRange } from '../store/event-log';
import { refuseMissing } from './refusals';

/** `/outbox/status`, `/outbox/content-types` and `/outbox/documents`: how far the world is behind. */
export const status = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<void> {
    const counts = await deliveryCounts(strapi);
    const endpoints = await listEndpoints(strapi);
    ctx.body = {
      data: {
        enabled: settings(strapi).enabled,
        sequence: await sequenceRange(strapi),
        endpoints: endpoints.map(({ id, name, enabled, state, stateReason }) => ({
          id,
          name,
          enabled,
          state,
          stateReason,
          deliveries: counts.get(id) ?? NO_DELIVERIES,
        })),
      },
    };
  },

  /** The content that has events, by the configuration. */
  contentTypes(ctx: Context): void {
    ctx.body = { data: Object.values(contentTypesOf(strapi)) };
  },

  /** The newest version of a document in each locale: delivered to how many, and what is pending. */
  async document(ctx: Context): Promise<void> {
    const uid = String(ctx.params.uid);
    if (!subjectOf(strapi, uid))
      return refuseMissing(refusal('events.content-type.unknown', { uid }));
    const documentId = String(ctx.params.documentId);
    // Which no document has, and PostgreSQL takes in no text.
    const isPossible = !documentId.includes('\0');
    const locales = isPossible ? await documentProgress(strapi, uid, documentId) : [];
    ctx.body = {
      data: locales.map(({ locale, event, deliveries }) => ({
        locale,
        event,
        total: deliveries.length,
        delivered: deliveries.filter(({ state }) => state === 'delivered').length,
        deliveries,
      })),
      meta: { enabled: settings(strapi).enabled },
    };
  },
});
