import type { Core } from '@strapi/strapi';

import { ledger } from './ledger';
import type { DeliveryState } from './rows';

export interface DeliveryCounts extends Record<DeliveryState, number> {
  /** Those pending that have failed at least once. */
  retrying: number;
}

export const NO_DELIVERIES: DeliveryCounts = { pending: 0, delivered: 0, dead: 0, retrying: 0 };

interface CountRow {
  endpoint: number;
  state: DeliveryState;
  total: number | string;
}

/** How many deliveries each endpoint has in each state; asked for often, so the index is enough. */
export async function deliveryCounts(strapi: Core.Strapi): Promise<Map<number, DeliveryCounts>> {
  const { names, rows } = ledger(strapi);
  const totals = await rows<CountRow>(
    `select endpoint, state, count(*) as total from ${names.deliveries} group by endpoint, state`,
    []
  );
  // Those that wait are few, mostly.
  const tried = await rows<Omit<CountRow, 'state'>>(
    `select endpoint, count(*) as total from ${names.deliveries}
     where state = 'pending' and attempt_count > 0 group by endpoint`,
    []
  );
  const counts = new Map<number, DeliveryCounts>();
  for (const { endpoint, state, total } of totals) {
    const known = counts.get(endpoint) ?? NO_DELIVERIES;
    counts.set(endpoint, { ...known, [state]: Number(total) });
  }
  for (const { endpoint, total } of tried) {
    const known = counts.get(endpoint) ?? NO_DELIVERIES;
    counts.set(endpoint, { ...known, retrying: Number(total) });
  }
  return counts;
}
