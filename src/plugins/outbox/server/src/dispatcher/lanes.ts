import type { ClaimedDelivery } from '../store/claims';

/** While answers come faster than this, deliveries are claimed ahead. */
const QUICK_MS = 200;
/** How many times the allowed number of requests is claimed of a quick endpoint. */
const AHEAD = 20;

/**
 * What this process has claimed, a lane for each endpoint, so that a slow one delays nobody else.
 * Every lane sends a bounded number at once; a quick one has some more in hand, since asking the
 * database for each would take longer than sending.
 */
export interface Lanes {
  /** How many more deliveries of an endpoint to claim. */
  room(endpointId: number): number;
  /** @param leaseUntil milliseconds since 1970; what has not been sent by then is left alone */
  add(deliveries: readonly ClaimedDelivery[], leaseUntil: number): void;
  /** Called when a request has ended, whether or not it has been recorded. */
  answered(delivery: ClaimedDelivery, durationMs: number): void;
  /** Called when a result is in the database. */
  recorded(delivery: ClaimedDelivery): void;
  /** Takes what has not been sent out of a lane, or out of all. */
  drop(endpointId?: number): ClaimedDelivery[];
  /** Tokens of leases that still hold. */
  leaseTokens(): string[];
  /** The database has prolonged these leases. */
  renewed(leaseTokens: readonly string[], leaseUntil: number): void;
  isEmpty(): boolean;
}

interface Lane {
  waiting: ClaimedDelivery[];
  sending: number;
  /** Everything claimed and not yet recorded, waiting ones included. */
  claimed: Set<ClaimedDelivery>;
  isQuick: boolean;
}

export function lanes(
  concurrency: number,
  send: (delivery: ClaimedDelivery) => void,
  now: () => number
): Lanes {
  const byEndpoint = new Map<number, Lane>();
  const leases = new Map<string, number>();

  /** After its lease a delivery may be somebody else's, and a newer version may be out. */
  function isHeld({ leaseToken }: ClaimedDelivery): boolean {
    return (leases.get(leaseToken) ?? 0) > now();
  }

  function lane(endpointId: number): Lane {
    const known = byEndpoint.get(endpointId);
    if (known) return known;
    const fresh: Lane = { waiting: [], sending: 0, claimed: new Set(), isQuick: false };
    byEndpoint.set(endpointId, fresh);
    return fresh;
  }

  function advance(one: Lane): void {
    while (one.sending < concurrency) {
      const next = one.waiting.shift();
      if (!next) return;
      if (!isHeld(next)) {
        one.claimed.delete(next);
        continue;
      }
      one.sending += 1;
      send(next);
    }
  }

  function all(): Lane[] {
    return [...byEndpoint.values()];
  }

  return {
    room(endpointId) {
      const { claimed, waiting, isQuick } = lane(endpointId);
      if (!isQuick) return concurrency - claimed.size;
      // Asked for in handfuls, not one by one.
      return waiting.length > concurrency ? 0 : concurrency * AHEAD - claimed.size;
    },
    add(deliveries, leaseUntil) {
      for (const { leaseToken } of deliveries) leases.set(leaseToken, leaseUntil);
      for (const delivery of deliveries) {
        const one = lane(delivery.endpoint.id);
        one.claimed.add(delivery);
        one.waiting.push(delivery);
      }
      for (const id of new Set(deliveries.map(({ endpoint }) => endpoint.id))) advance(lane(id));
    },
    answered(delivery, durationMs) {
      const one = lane(delivery.endpoint.id);
      one.sending -= 1;
      one.isQuick = durationMs < QUICK_MS;
      advance(one);
    },
    recorded(delivery) {
      lane(delivery.endpoint.id).claimed.delete(delivery);
    },
    drop(endpointId) {
      return (endpointId === undefined ? all() : [lane(endpointId)]).flatMap((one) => {
        const waiting = one.waiting.splice(0);
        for (const delivery of waiting) one.claimed.delete(delivery);
        return waiting;
      });
    },
    leaseTokens() {
      const claimed = all().flatMap((one) => [...one.claimed]);
      const used = new Set(claimed.filter(isHeld).map(({ leaseToken }) => leaseToken));
      for (const token of leases.keys()) if (!used.has(token)) leases.delete(token);
      return [...used];
    },
    renewed(leaseTokens, leaseUntil) {
      for (const token of leaseTokens) {
        if ((leases.get(token) ?? 0) > now()) leases.set(token, leaseUntil);
      }
    },
    isEmpty: () => all().every(({ claimed }) => claimed.size === 0),
  };
}
