import type { Core } from '@strapi/strapi';

import { retryDeadlocks } from './deadlocks';
import { inTransaction, type Ledger } from './ledger';
import { waitForSequencer } from './locks';
import type { DeliveryRow } from './rows';

export type SendAgain =
  | { kind: 'pending' }
  | { kind: 'missing' }
  /** Nothing is sent to its endpoint now. */
  | { kind: 'off' }
  /** A newer version is there, or on its way; this one would take its place. */
  | { kind: 'overtaken'; by: number };

/** Makes one delivery pending again, with its attempts kept and a fresh schedule. */
export async function sendAgain(
  strapi: Core.Strapi,
  deliveryId: number,
  now: number
): Promise<SendAgain> {
  return retryDeadlocks(() =>
    inTransaction(strapi, async (tables) => {
      await waitForSequencer(tables);
      const found = await tables.deliveries().where({ id: deliveryId }).first();
      if (!found) return { kind: 'missing' };
      const endpoint = await tables.endpoints().where({ id: found.endpoint }).first();
      if (!endpoint?.enabled) return { kind: 'off' };
      const versions = tables
        .deliveries()
        .where({ endpoint: found.endpoint, subject_key: found.subject_key })
        .where('sequence', '>=', found.sequence)
        .orderBy('id');
      // Nobody may take a newer version while this one becomes pending.
      const locked = await (tables.isPostgres ? versions.forUpdate() : versions);
      const newer = locked.filter(({ sequence }) => sequence > found.sequence);
      const overtaking = newer.find((version) => isOut(version, now));
      if (overtaking) return { kind: 'overtaken', by: overtaking.sequence };
      await makePending(tables, found, now);
      return { kind: 'pending' };
    })
  );
}

function isOut({ state, lease_until: lease }: DeliveryRow, now: number): boolean {
  return state === 'delivered' || (state === 'pending' && Number(lease ?? 0) >= now);
}

/** Leaves a lease as it is: what is under way then counts no longer, and ends before the repeat. */
async function makePending(
  tables: Ledger,
  { id, endpoint, subject_key: subjectKey }: DeliveryRow,
  now: number
): Promise<void> {
  await tables
    .deliveries()
    .where({ id })
    .update({
      state: 'pending',
      attempt_count: 0,
      next_at: now,
      delivered_at: null,
      awaits_return: false,
    })
    .increment('replays');
  await tables
    .deliveries()
    .where({ endpoint, subject_key: subjectKey, state: 'pending', attempt_count: 0 })
    .where('next_at', '>', now)
    .update({ next_at: now });
}
