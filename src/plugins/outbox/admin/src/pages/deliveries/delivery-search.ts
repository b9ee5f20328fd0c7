import type { DeliveryQuery, DeliveryState } from '../../api/outbox-types';

export const STATES: readonly DeliveryState[] = ['pending', 'delivered', 'dead'];

/** The filter of the deliveries page in its address, so that it can be linked to and reloaded. */
export function deliverySearch(query: DeliveryQuery): URLSearchParams {
  const filled = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return new URLSearchParams(filled.map(([name, value]) => [name, String(value)]));
}

/** Reads what `deliverySearch` wrote; whatever else stands there is left out. */
export function deliveryQuery(search: URLSearchParams): DeliveryQuery {
  const query: DeliveryQuery = {};
  const endpoint = whole(search.get('endpoint'));
  const before = whole(search.get('before'));
  const state = STATES.find((known) => known === search.get('state'));
  const event = search.get('event');
  if (endpoint !== null) query.endpoint = endpoint;
  if (before !== null) query.before = before;
  if (state) query.state = state;
  if (event) query.event = event;
  return query;
}

function whole(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
