import { CDN_PURGES } from '../../../domain/cdn-purge';
import { isCdn } from '../../../domain/endpoint-kind';
import { purgeTags } from '../../../domain/purge-tags';
import type { ClaimedDelivery } from '../store/claims';
import { documentOf } from '../store/receivers';

/** What one request carries: an event, or what a CDN is to forget because of several. */
export interface Load {
  deliveries: readonly [ClaimedDelivery, ...ClaimedDelivery[]];
  /** Of all of them, each once; none for an event. */
  tags: readonly string[];
}

/** As many of those that wait, all for one endpoint, as go into one request; `null` when none wait. */
export function loadOf(waiting: readonly ClaimedDelivery[]): Load | null {
  const [first] = waiting;
  if (!first) return null;
  const { kind } = first.endpoint;
  return isCdn(kind) ? purgeOf(waiting, CDN_PURGES[kind].limit) : { deliveries: [first], tags: [] };
}

function purgeOf(waiting: readonly ClaimedDelivery[], limit: number): Load | null {
  const tags = new Set<string>();
  const taken: ClaimedDelivery[] = [];
  for (const delivery of waiting) {
    const own = purgeTags(delivery.event.type, documentOf(delivery.subjectKey));
    const fresh = own.filter((tag) => !tags.has(tag));
    if (tags.size + fresh.length > limit) break;
    for (const tag of fresh) tags.add(tag);
    taken.push(delivery);
  }
  const [first, ...others] = taken;
  return first ? { deliveries: [first, ...others], tags: [...tags] } : null;
}
