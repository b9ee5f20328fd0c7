import type { Core } from '@strapi/strapi';

import type { DeliveryNext, EndpointNext } from '../../../domain/delivery-outcome';
import type { ClaimedDelivery } from './claims';
import { retryDeadlocks } from './deadlocks';
import { insertRows } from './insert-rows';
import { inTransaction, type Ledger } from './ledger';

/** What is remembered of one attempt. */
export interface AttemptRecord {
  /** Milliseconds since 1970 when it began. */
  at: number;
  durationMs: number;
  statusCode: number | null;
  error: string | null;
  /** First characters of the answer, made visible. */
  excerpt: string | null;
}

export interface FinishedDelivery {
  delivery: ClaimedDelivery;
  attempt: AttemptRecord;
  next: DeliveryNext;
  endpoint: EndpointNext;
}

/**
 * Records attempts and what follows from them, several in one transaction. An attempt is always
 * recorded, unless its delivery has been removed; the delivery changes only if the lease still
 * belongs to whoever made it and nobody asked for it again meanwhile.
 */
export async function finishDeliveries(
  strapi: Core.Strapi,
  finished: readonly FinishedDelivery[],
  now: number
): Promise<void> {
  await retryDeadlocks(() =>
    inTransaction(strapi, async (tables) => {
      const there = await lockDeliveries(tables, finished);
      const kept = finished.filter(({ delivery }) => there.has(delivery.id));
      await insertRows(tables, 'attempts', kept.map(attemptRow));
      for (const group of sameResult(kept)) await settle(tables, group, now);
      for (const one of kept) await moveNewer(tables, one, now);
      for (const one of byEndpoint(kept)) await judgeEndpoint(tables, one, now);
    })
  );
}

/** In the order of their ids, as everyone locks them. */
async function lockDeliveries(
  tables: Ledger,
  finished: readonly FinishedDelivery[]
): Promise<Set<number>> {
  const ids = finished.map(({ delivery }) => delivery.id);
  const { names, isPostgres } = tables;
  const rows = await tables.rows<{ id: number }>(
    `select id from ${names.deliveries} where id in (${placesFor(ids)}) order by id` +
      (isPostgres ? ' for update' : ''),
    ids
  );
  return new Set(rows.map(({ id }) => id));
}

function attemptRow({ delivery, attempt }: FinishedDelivery) {
  return {
    delivery: delivery.id,
    at: attempt.at,
    duration_ms: attempt.durationMs,
    status_code: attempt.statusCode,
    error: attempt.error,
    excerpt: attempt.excerpt,
  };
}

function placesFor(ids: readonly number[]): string {
  return ids.map(() => '?').join(', ');
}

/** Deliveries of one claim that ended the same way can be changed by one statement. */
function sameResult(finished: readonly FinishedDelivery[]): FinishedDelivery[][] {
  const groups = new Map<string, FinishedDelivery[]>();
  for (const one of finished) {
    const { delivery, attempt, next } = one;
    const { leaseToken, attempts, replays } = delivery;
    const key = JSON.stringify([leaseToken, attempts, replays, attempt.statusCode, next]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

async function settle(
  tables: Ledger,
  group: readonly FinishedDelivery[],
  now: number
): Promise<void> {
  const [first] = group;
  if (!first) return;
  const { delivery, attempt, next } = first;
  const ids = group.map((one) => one.delivery.id);
  const held = { lease_token: delivery.leaseToken, state: 'pending' as const };
  const nextAt = next.state === 'pending' ? next.nextAt : null;
  const deliveredAt = next.state === 'delivered' ? now : null;
  const settled = await tables.rows<{ id: number }>(
    `update ${tables.names.deliveries} set state = ?, attempt_count = ?, last_status = ?,
       lease_token = null, lease_until = null, next_at = coalesce(?, next_at),
       delivered_at = coalesce(?, delivered_at)
     where lease_token = ? and state = ? and replays = ? and id in (${placesFor(ids)})
     returning id`,
    [
      next.state,
      delivery.attempts + 1,
      attempt.statusCode,
      nextAt,
      deliveredAt,
      held.lease_token,
      held.state,
      delivery.replays,
      ...ids,
    ]
  );
  if (settled.length === ids.length) return;
  // Asked for again while it was under way: it goes out once more, in its turn.
  await tables
    .deliveries()
    .where(held)
    .whereIn('id', ids)
    .update({ lease_token: null, lease_until: null });
}

/**
 * Newer versions of the document wait for this one: as long as it waits, and no longer. Only to
 * save looking at them in vain; the order itself is kept by the claim.
 */
async function moveNewer(
  tables: Ledger,
  { delivery, next }: FinishedDelivery,
  now: number
): Promise<void> {
  if (next.state === 'delivered' && delivery.attempts === 0) return;
  const newer = tables
    .deliveries()
    .where({
      endpoint: delivery.endpoint.id,
      subject_key: delivery.subjectKey,
      state: 'pending',
      attempt_count: 0,
    })
    .where('sequence', '>', delivery.event.sequence);
  if (next.state === 'pending') {
    await newer.where('next_at', '<', next.nextAt).update({ next_at: next.nextAt });
  } else {
    await newer.where('next_at', '>', now).update({ next_at: now });
  }
}

/** In the order of their ids, so that two instances never wait for each other. */
function byEndpoint(finished: readonly FinishedDelivery[]): FinishedDelivery[] {
  return finished.toSorted((a, b) => a.delivery.endpoint.id - b.delivery.endpoint.id);
}

async function judgeEndpoint(
  tables: Ledger,
  { delivery, endpoint }: FinishedDelivery,
  now: number
): Promise<void> {
  const { id, url } = delivery.endpoint;
  // What another address answered says nothing about this one.
  const row = tables.endpoints().where({ id, url });
  switch (endpoint.kind) {
    case 'healthy':
      if (delivery.endpoint.state === 'failing') {
        await row
          .where({ state: 'failing' })
          .update({ state: 'active', state_since: now, state_reason: null });
      }
      return;
    case 'paused':
      await row
        .where(
          (pause) =>
            void pause.whereNull('paused_until').orWhere('paused_until', '<', endpoint.until)
        )
        .update({ paused_until: endpoint.until });
      return;
    case 'failing':
      await row.whereNot({ state: 'disabled-by-410' }).update({
        state: 'failing',
        state_since: now,
        state_reason: endpoint.reason,
      });
      return;
    case 'gone':
      await row.update({
        state: 'disabled-by-410',
        state_since: now,
        state_reason: endpoint.reason,
        enabled: false,
      });
      return;
    case 'unchanged':
  }
}
