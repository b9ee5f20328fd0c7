import { isCdn } from '../../../domain/endpoint-kind';
import type { ClaimedDelivery } from '../store/claims';
import type { EndpointRecord } from '../store/endpoint-record';
import type { Places } from '../store/room';
import { createLane, type Lane } from './lane';
import type { Load } from './load';

/** While answers come faster than this, deliveries are claimed ahead. */
const QUICK_MS = 200;
/** How many times the allowed number of requests is claimed of a quick endpoint. */
const AHEAD = 20;
/** How many deliveries are claimed of a CDN, of withdrawals and of others: for one request or two. */
const MOST_PURGES = 256;

/**
 * What this process has claimed, a lane for each endpoint, so that a slow one delays nobody else.
 * Every lane sends a bounded number at once; a quick one has some more in hand, since asking the
 * database for each would take longer than sending.
 */
export interface Lanes {
  /** How many more deliveries of an endpoint to claim. */
  room(endpoint: Pick<EndpointRecord, 'id' | 'kind'>): Places;
  /** @param leaseUntil milliseconds since 1970; what has not been sent by then is left alone */
  add(deliveries: readonly ClaimedDelivery[], leaseUntil: number): void;
  /** Called when a request has ended, whether or not it has been recorded. */
  answered(load: Load, durationMs: number): void;
  /** Called instead when it was not sent after all, or its result does not count. */
  abandoned(load: Load): void;
  /** Called when a result is in the database, or none will be. */
  recorded(delivery: ClaimedDelivery): void;
  /** Whether a delivery is still this process's. */
  holds(delivery: ClaimedDelivery): boolean;
  /** Sends nothing more to an endpoint, and has no room for it, until it is released as often. */
  hold(endpointId: number): void;
  /** Ends that, and takes out what has not been sent. */
  release(endpointId: number): ClaimedDelivery[];
  /** Takes what has not been sent out of a lane, or out of all. */
  drop(endpointId?: number): ClaimedDelivery[];
  /** Tokens of leases that still hold. */
  leaseTokens(): string[];
  /** Of these leases the database has prolonged those of some deliveries; the rest are lost. */
  renewed(
    leaseTokens: readonly string[],
    deliveryIds: ReadonlySet<number>,
    leaseUntil: number
  ): void;
  /** Whether more answers are to come. */
  isSending(this: void): boolean;
  isEmpty(): boolean;
}

export function lanes(concurrency: number, send: (load: Load) => void, now: () => number): Lanes {
  const byEndpoint = new Map<number, Lane>();
  const leases = new Map<string, number>();
  /** Under way, but no longer this process's although their lease goes on for others. */
  const lost = new WeakSet<ClaimedDelivery>();

  /** After its lease a delivery may be somebody else's, and a newer version may be out. */
  function isHeld(delivery: ClaimedDelivery): boolean {
    return (leases.get(delivery.leaseToken) ?? 0) > now() && !lost.has(delivery);
  }

  function lane(endpointId: number): Lane {
    const known = byEndpoint.get(endpointId);
    if (known) return known;
    const fresh = createLane();
    byEndpoint.set(endpointId, fresh);
    return fresh;
  }

  function advance(one: Lane): void {
    takeOut(one, (delivery) => !isHeld(delivery));
    while (one.holds === 0) {
      const load = one.next(concurrency, now(), () => advance(one));
      if (!load) return;
      one.begun(load);
      send(load);
    }
  }

  function all(): Lane[] {
    return [...byEndpoint.values()];
  }

  function takeOut(one: Lane, isOut: (delivery: ClaimedDelivery) => boolean): ClaimedDelivery[] {
    const out = one.waiting.filter(isOut);
    one.waiting = one.waiting.filter((delivery) => !isOut(delivery));
    for (const delivery of out) one.claimed.delete(delivery);
    return out;
  }

  return {
    room({ id, kind }) {
      const { claimed, waiting, isQuick, holds } = lane(id);
      if (holds > 0) return { urgent: 0, other: 0 };
      if (isCdn(kind)) {
        const urgent = [...claimed].filter(({ isUrgent }) => isUrgent).length;
        return { urgent: MOST_PURGES - urgent, other: MOST_PURGES - (claimed.size - urgent) };
      }
      if (!isQuick) return { urgent: 0, other: concurrency - claimed.size };
      // Asked for in handfuls, not one by one.
      const other = waiting.length > concurrency ? 0 : concurrency * AHEAD - claimed.size;
      return { urgent: 0, other };
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
    answered(load, durationMs) {
      const one = lane(load.deliveries[0].endpoint.id);
      one.ended(load, now());
      one.isQuick = durationMs < QUICK_MS;
      advance(one);
    },
    abandoned(load) {
      const one = lane(load.deliveries[0].endpoint.id);
      one.ended(load, now());
      for (const delivery of load.deliveries) one.claimed.delete(delivery);
      advance(one);
    },
    recorded(delivery) {
      lane(delivery.endpoint.id).claimed.delete(delivery);
    },
    holds: isHeld,
    hold(endpointId) {
      lane(endpointId).holds += 1;
    },
    release(endpointId) {
      const one = lane(endpointId);
      one.holds -= 1;
      return takeOut(one, () => true);
    },
    drop(endpointId) {
      const dropping = endpointId === undefined ? all() : [lane(endpointId)];
      return dropping.flatMap((one) => takeOut(one, () => true));
    },
    leaseTokens() {
      const claimed = all().flatMap((one) => [...one.claimed]);
      const used = new Set(claimed.filter(isHeld).map(({ leaseToken }) => leaseToken));
      for (const token of leases.keys()) if (!used.has(token)) leases.delete(token);
      return [...used];
    },
    renewed(leaseTokens, deliveryIds, leaseUntil) {
      const asked = new Set(leaseTokens);
      const isLost = ({ id, leaseToken }: ClaimedDelivery): boolean =>
        asked.has(leaseToken) && !deliveryIds.has(id);
      for (const one of all()) {
        takeOut(one, isLost);
        for (const delivery of one.claimed) if (isLost(delivery)) lost.add(delivery);
      }
      for (const token of leaseTokens) {
        if ((leases.get(token) ?? 0) > now()) leases.set(token, leaseUntil);
      }
    },
    isSending: () => all().some(({ sending }) => sending > 0),
    isEmpty: () => all().every(({ claimed }) => claimed.size === 0),
  };
}
