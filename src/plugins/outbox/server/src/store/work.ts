import type { Core } from '@strapi/strapi';

import { claimDue, endpointsWithWork, type ClaimedDelivery, type Lease } from './claims';
import { inTransaction, ledger } from './ledger';
import { createDeliveries } from './new-deliveries';
import { numberEvents, type Numbering } from './sequencer';

type Room = (endpointId: number) => number;

export interface NewWork {
  outcome: Numbering['outcome'];
  /** The newest sequence given; `null` when there was nothing to number. */
  last: number | null;
  claimed: ClaimedDelivery[];
}

/**
 * Numbers new events, creates their deliveries and takes what can go out at once, in one
 * transaction: one wait for a connection between a commit and its delivery.
 */
export async function takeNew(strapi: Core.Strapi, room: Room, lease: Lease): Promise<NewWork> {
  return inTransaction(strapi, async (tables) => {
    const { outcome, events } = await numberEvents(tables);
    const claimed = await createDeliveries(tables, events, room, lease);
    return { outcome, last: events.at(-1)?.sequence ?? null, claimed };
  });
}

/** Takes what has become due. Mostly there is nothing, so one look comes before a transaction. */
export async function takeDue(
  strapi: Core.Strapi,
  room: Room,
  lease: Lease
): Promise<ClaimedDelivery[]> {
  const endpoints = await endpointsWithWork(ledger(strapi), lease.now);
  if (endpoints.length === 0) return [];
  return inTransaction(strapi, (tables) => claimDue(tables, endpoints, room, lease));
}
