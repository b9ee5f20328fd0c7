import type { Core } from '@strapi/strapi';

import { claimDue, endpointsWithWork, type ClaimedDelivery, type Lease } from './claims';
import { inTransaction, ledger } from './ledger';
import { createDeliveries } from './new-deliveries';
import type { NewWork } from './new-work';
import type { Room } from './room';
import { takeNewOnPostgres } from './postgres-work';
import { numberEvents, takeNumbersBack } from './sequencer';

export interface DueWork {
  claimed: ClaimedDelivery[];
  /** Whether anything was due, which may not have been all there is. */
  hasFound: boolean;
}

/**
 * Numbers new events, creates their deliveries and takes what can go out at once, in one
 * transaction: one wait for a connection between a commit and its delivery.
 */
export async function takeNew(strapi: Core.Strapi, room: Room, lease: Lease): Promise<NewWork> {
  if (strapi.db.dialect.client !== 'sqlite') return takeNewOnPostgres(strapi, room, lease);
  return inTransaction(strapi, async (tables) => {
    const { outcome, events } = await numberEvents(tables);
    const created = await createDeliveries(tables, events, room, lease);
    return { outcome, last: events.at(-1)?.sequence ?? null, ...created };
  });
}

/**
 * Numbers new events and takes their deliveries in the transaction that has appended them, before it is
 * committed. Only where the database has one writer at a time: there nobody sees a number before a lower
 * one. Where deliveries cannot be created, the events stay as they were and there is `more` to do. There
 * is no savepoint, which would undo what others write in the transaction meanwhile.
 */
export async function takeNewHere(strapi: Core.Strapi, room: Room, lease: Lease): Promise<NewWork> {
  return inTransaction(strapi, async (tables) => {
    const { outcome, events } = await numberEvents(tables);
    try {
      const created = await createDeliveries(tables, events, room, lease);
      return { outcome, last: events.at(-1)?.sequence ?? null, ...created };
    } catch (error) {
      strapi.log.error(
        `The outbox could not number events in their transaction. It will after the commit: ${String(error)}`
      );
      await takeNumbersBack(tables, events);
      return { outcome: 'more', last: null, claimed: [], hasWaiting: false };
    }
  });
}

/** Takes what has become due. Mostly there is nothing, so one look comes before a transaction. */
export async function takeDue(strapi: Core.Strapi, room: Room, lease: Lease): Promise<DueWork> {
  const endpoints = await endpointsWithWork(ledger(strapi), lease.now);
  if (endpoints.length === 0) return { claimed: [], hasFound: false };
  const claimed = await inTransaction(strapi, (tables) => claimDue(tables, endpoints, room, lease));
  return { claimed, hasFound: true };
}
