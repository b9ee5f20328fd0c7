import type { Core } from '@strapi/strapi';

import { ledger } from './ledger';
import type { DeliveryState } from './rows';

export interface DeliveryCounts extends Record<DeliveryState, number> {
  /** Those pending that have failed at least once. */
  retrying: number;
}

export const NO_DELIVERIES: DeliveryCounts = { pending: 0, delivered: 0, dead: 0, retrying: 0 };

/** How many deliveries each endpoint has in each state. */
export async function deliveryCounts(strapi: Core.Strapi): Promise<Map<number, DeliveryCounts>> {
  const { deliveries } = ledger(strapi).names;
  const rows = await ledger(strapi).rows<{
    endpoint: number;
    state: DeliveryState;
    total: number | string;
    tried: number | string;
  }>(
    `select endpoint, state, count(*) as total,
       sum(case when attempt_count > 0 then 1 else 0 end) as tried
     from ${deliveries} group by endpoint, state`,
    []
  );
  const counts = new Map<number, DeliveryCounts>();
  for (const { endpoint, state, total, tried } of rows) {
    const known = counts.get(endpoint) ?? NO_DELIVERIES;
    const retrying = state === 'pending' ? Number(tried) : known.retrying;
    counts.set(endpoint, { ...known, retrying, [state]: Number(total) });
  }
  return counts;
}
