import type { Core } from '@strapi/strapi';

import type { DeliveryNext, EndpointNext } from '../../../domain/delivery-outcome';
import type { Refusal } from '../../../domain/refusal';
import type { ClaimedDelivery } from './claims';
import { retryDeadlocks } from './deadlocks';
import { inOneExchange } from './exchanges';
import { judgement } from './judgement';
import { probing } from './probing';
import { inTransaction, ledger, type Ledger } from './ledger';
import { storedRefusal } from './stored-refusal';
import { placesFor, type Statement } from './statement';

/** Of a delivery that probes are made with. */
const ATTEMPTS_KEPT = 50;

/** What is remembered of one attempt. */
export interface AttemptRecord {
  /** Milliseconds since 1970 when it began. */
  at: number;
  durationMs: number;
  statusCode: number | null;
  /** Why there is no answer, or not all of it. */
  problem: Refusal | null;
  /** First characters of the answer, made visible. */
  excerpt: string | null;
}

export interface FinishedDelivery {
  delivery: ClaimedDelivery;
  attempt: AttemptRecord;
  next: DeliveryNext;
  endpoint: EndpointNext;
  /** Given up, and goes out when its receiver is back. */
  awaitsReturn: boolean;
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
  if (finished.length === 0) return;
  const tables = ledger(strapi);
  const statements = [
    ...(tables.isPostgres ? [held(tables, finished)] : []),
    attemptsMade(tables, finished),
    ...finished.flatMap((one) => oldAttempts(tables, one)),
    ...sameResult(finished).flatMap((group) => settlement(tables, group, now)),
    ...finished.flatMap((one) => moveNewer(tables, one, now)),
    ...byEndpoint(onePerRequest(finished)).flatMap((one) => [
      ...judgement(tables, one, now),
      ...probing(tables, one, now),
    ]),
  ];
  await retryDeadlocks<unknown>(() =>
    tables.isPostgres
      ? inOneExchange(strapi, statements)
      : inTransaction(strapi, ({ together }) => together(statements))
  );
}

/** In the order of their ids, as everyone locks them. */
function held({ names }: Ledger, finished: readonly FinishedDelivery[]): Statement {
  const ids = idsOf(finished);
  const sql = `select id from ${names.deliveries} where id in (${placesFor(ids)}) order by id for update`;
  return { sql, values: ids };
}

/** Only of deliveries that are still there. */
function attemptsMade({ names }: Ledger, finished: readonly FinishedDelivery[]): Statement {
  const rows = finished.map(({ delivery, attempt }) => [
    delivery.id,
    attempt.at,
    attempt.durationMs,
    attempt.statusCode,
    attempt.problem?.message ?? null,
    storedRefusal(attempt.problem),
    attempt.excerpt,
  ]);
  // PostgreSQL takes the type of each column from the first row, and NULL alone has none.
  const typed = `(cast(? as integer), cast(? as bigint), cast(? as integer), cast(? as integer),
    cast(? as text), cast(? as text), cast(? as text))`;
  const others = rows.slice(1).map((row) => `(${placesFor(row)})`);
  return {
    sql: `insert into ${names.attempts} (delivery, at, duration_ms, status_code, error, refusal, excerpt)
      select * from (values ${[typed, ...others].join(', ')}) as made
      where made.column1 in (select id from ${names.deliveries})`,
    values: rows.flat(),
  };
}

/** A receiver that is away for months is probed a thousand times a day. */
function oldAttempts({ names }: Ledger, { delivery }: FinishedDelivery): Statement[] {
  const { id, dueAt, isGivenUp } = delivery;
  if (dueAt === null && !isGivenUp) return [];
  const newest = `select id from ${names.attempts} where delivery = ? order by id desc limit ${ATTEMPTS_KEPT}`;
  return [
    {
      sql: `delete from ${names.attempts}
        where delivery = ? and id < (select min(id) from (${newest}) as kept)`,
      values: [id, id],
    },
  ];
}

/** Deliveries of one claim that ended the same way can be changed by one statement. */
function sameResult(finished: readonly FinishedDelivery[]): FinishedDelivery[][] {
  const groups = new Map<string, FinishedDelivery[]>();
  for (const one of finished) {
    const { delivery, attempt, next, awaitsReturn } = one;
    const { leaseToken, attempts, replays, dueAt } = delivery;
    const key = JSON.stringify([
      leaseToken,
      attempts,
      replays,
      dueAt,
      attempt.statusCode,
      next,
      awaitsReturn,
    ]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

function settlement(
  { names }: Ledger,
  group: readonly FinishedDelivery[],
  now: number
): Statement[] {
  const [first] = group;
  if (!first) return [];
  const { delivery, attempt, next } = first;
  const ids = idsOf(group);
  const nextAt = next.state === 'pending' ? next.nextAt : null;
  const deliveredAt = next.state === 'delivered' ? now : null;
  const ours = `lease_token = ? and state = 'pending' and id in (${placesFor(ids)})`;
  return [
    {
      sql: `update ${names.deliveries} set state = ?, attempt_count = ?, last_status = ?,
          lease_token = null, lease_until = null, early_at = null, awaits_return = ?,
          next_at = coalesce(?, next_at),
          delivered_at = coalesce(?, delivered_at)
        where replays = ? and ${ours}`,
      values: [
        next.state,
        attemptsOf(first),
        attempt.statusCode,
        first.awaitsReturn,
        nextAt,
        deliveredAt,
        delivery.replays,
        delivery.leaseToken,
        ...ids,
      ],
    },
    // Asked for again while it was under way: it goes out once more, in its turn.
    {
      sql: `update ${names.deliveries} set lease_token = null, lease_until = null where ${ours}`,
      values: [delivery.leaseToken, ...ids],
    },
  ];
}

/** A probe that failed is none of the schedule's attempts. */
function attemptsOf({ delivery, next }: FinishedDelivery): number {
  const isProbe = delivery.dueAt !== null && next.state === 'pending';
  return delivery.attempts + (isProbe ? 0 : 1);
}

/**
 * Newer versions of the document wait for this one: as long as it waits, and no longer. Only to
 * save looking at them in vain; the order itself is kept by the claim.
 */
function moveNewer(
  { names }: Ledger,
  { delivery, next }: FinishedDelivery,
  now: number
): Statement[] {
  if (next.state === 'delivered' && delivery.attempts === 0) return [];
  const [nextAt, isMoved] =
    next.state === 'pending' ? [next.nextAt, 'next_at < ?'] : [now, 'next_at > ?'];
  return [
    {
      sql: `update ${names.deliveries} set next_at = ?
        where endpoint = ? and subject_key = ? and state = 'pending' and attempt_count = 0
          and sequence > ? and urgent is not true and ${isMoved}`,
      values: [nextAt, delivery.endpoint.id, delivery.subjectKey, delivery.event.sequence, nextAt],
    },
  ];
}

/** One request says one thing of its endpoint, however many deliveries it was made of. */
function onePerRequest(finished: readonly FinishedDelivery[]): FinishedDelivery[] {
  const telling = new Map<AttemptRecord, FinishedDelivery>();
  for (const one of finished) {
    const present = telling.get(one.attempt);
    if (!present || weight(one) > weight(present)) telling.set(one.attempt, one);
  }
  return [...telling.values()];
}

/** A delivery that is given up says most, then one that was sent to probe. */
function weight({ endpoint, delivery }: FinishedDelivery): number {
  if (endpoint.kind === 'failing') return 2;
  return delivery.dueAt !== null || delivery.isGivenUp ? 1 : 0;
}

/** In the order of their ids, so that two instances never wait for each other. */
function byEndpoint(finished: readonly FinishedDelivery[]): FinishedDelivery[] {
  return finished.toSorted((a, b) => a.delivery.endpoint.id - b.delivery.endpoint.id);
}

function idsOf(finished: readonly FinishedDelivery[]): number[] {
  return finished.map(({ delivery }) => delivery.id);
}
