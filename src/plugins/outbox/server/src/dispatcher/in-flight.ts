import type { ClaimedDelivery } from "../store/claims";

/** The deliveries that this process is working on, until their results are recorded. */
export interface InFlight {
  add(deliveries: readonly ClaimedDelivery[]): void;
  remove(delivery: ClaimedDelivery): void;
  count(endpointId: number): number;
  leaseTokens(): string[];
  isEmpty(): boolean;
}

export function inFlight(): InFlight {
  const byEndpoint = new Map<number, Set<ClaimedDelivery>>();
  const all = (): ClaimedDelivery[] =>
    [...byEndpoint.values()].flatMap((set) => [...set]);
  return {
    add(deliveries) {
      for (const delivery of deliveries) {
        const set = byEndpoint.get(delivery.endpointId) ?? new Set();
        byEndpoint.set(delivery.endpointId, set.add(delivery));
      }
    },
    remove(delivery) {
      const set = byEndpoint.get(delivery.endpointId);
      set?.delete(delivery);
      if (set?.size === 0) byEndpoint.delete(delivery.endpointId);
    },
    count: (endpointId) => byEndpoint.get(endpointId)?.size ?? 0,
    leaseTokens: () => [...new Set(all().map(({ leaseToken }) => leaseToken))],
    isEmpty: () => byEndpoint.size === 0,
  };
}
