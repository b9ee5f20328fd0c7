import type { Core } from '@strapi/strapi';

import { claimDue, type ClaimedDelivery, type Lease } from './claims';
import { inTransaction } from './ledger';
import { numberEvents, type Numbering } from './sequencer';

export interface Work {
  numbering: Numbering;
  claimed: ClaimedDelivery[];
}

const NOTHING: Numbering = { outcome: 'done', last: null };

/**
 * Numbers new events and takes what is due, in one transaction: one wait for a connection between
 * a commit and its delivery.
 * @param mayHaveEvents false when nothing can be new, to leave out the look
 */
export async function takeWork(
  strapi: Core.Strapi,
  mayHaveEvents: boolean,
  room: (endpointId: number) => number,
  lease: Lease
): Promise<Work> {
  return inTransaction(strapi, async (tables) => {
    const numbering = mayHaveEvents ? await numberEvents(tables, lease.now) : NOTHING;
    return { numbering, claimed: await claimDue(tables, room, lease) };
  });
}
