import type { Core } from '@strapi/strapi';

import { ledger } from './ledger';
import type { DeliveryState } from './rows';

export type DeliveryCounts = Record<DeliveryState, number>;

/** How many deliveries each endpoint has in each state. */
export async function deliveryCounts(strapi: Core.Strapi): Promise<Map<number, DeliveryCounts>> {
  const { deliveries } = ledger(strapi).names;
  const rows = await ledger(strapi).rows<{
    endpoint: number;
    state: DeliveryState;
    total: number | string;
  }>(`select endpoint, state, count(*) as total from ${deliveries} group by endpoint, state`, []);
  const counts = new Map<number, DeliveryCounts>();
  for (const { endpoint, state, total } of rows) {
    const known = counts.get(endpoint) ?? { pending: 0, delivered: 0, dead: 0 };
    counts.set(endpoint, { ...known, [state]: Number(total) });
  }
  return counts;
}
