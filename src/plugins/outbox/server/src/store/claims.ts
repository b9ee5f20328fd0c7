import type { LoggedEvent } from '../../../domain/envelope';
import { isCdn } from '../../../domain/endpoint-kind';
import { endpointRecord, type EndpointRecord } from './endpoint-record';
import { loggedEvent, type ToldRow } from './event-log';
import type { Ledger } from './ledger';
import type { Room } from './room';
import { AWAITS, isOldest, PROBES_OF_ONE, readyGivenUp } from './given-up';
import type { DeliveryRow, EndpointRow, Millis } from './rows';
import type { Value } from './statement';

/** A delivery that belongs to this process until its lease ends. */
export interface ClaimedDelivery {
  id: number;
  /** As it was when it was last read. */
  endpoint: EndpointRecord;
  subjectKey: string;
  event: LoggedEvent;
  /** Attempts made before this one in the present schedule. */
  attempts: number;
  /** How often it had been made pending again; a result counts only while this is still so. */
  replays: number;
  leaseToken: string;
  /** When it is due by its schedule, if it was taken before that to probe; else `null`. */
  dueAt: number | null;
  /** A withdrawal at a CDN: it waits for nothing else. */
  isUrgent: boolean;
  /** Whether it had been given up, and is sent to see whether its receiver is back. */
  isGivenUp: boolean;
  /** When it was tried before; `null` when it was not. */
  triedAt: number | null;
}

export interface Lease {
  now: number;
  until: number;
  /** Random; whoever finishes must show it. */
  token: string;
}

/**
 * Takes due deliveries, of each document and endpoint the oldest pending one only: a newer version
 * waits until the older has been delivered or given up. A withdrawal at a CDN waits for none, nor for
 * the end of a pause: to forget the same thing twice, in any order, is to forget it.
 * @param endpoints those that have something due
 * @param room how many more deliveries this process will take for an endpoint
 */
export async function claimDue(
  tables: Ledger,
  endpoints: readonly EndpointRecord[],
  room: Room,
  lease: Lease
): Promise<ClaimedDelivery[]> {
  const ids: number[] = [];
  for (const endpoint of endpoints) {
    const places = room(endpoint);
    const { id, pausedUntil } = endpoint;
    const urgent = isCdn(endpoint.kind)
      ? await claimFor(tables, id, places.urgent, urgentBy(lease), lease)
      : [];
    ids.push(...urgent);
    if (places.other <= 0 || (pausedUntil !== null && pausedUntil > lease.now)) continue;
    const early = await claimFor(tables, id, places.other, EARLY, lease);
    const due = await claimFor(tables, id, places.other - early.length, dueBy(lease), lease);
    const isIdle = urgent.length + early.length + due.length === 0;
    ids.push(...early, ...due, ...(isIdle ? await claimProbe(tables, endpoint, lease) : []));
  }
  return ids.length === 0 ? [] : withEvents(tables, ids, endpoints, lease);
}

/** Endpoints that may be sent to now and have something due. */
export async function endpointsWithWork(tables: Ledger, now: number): Promise<EndpointRecord[]> {
  const { endpoints, deliveries } = tables.names;
  const pending = `select 1 from ${deliveries} d where d.endpoint = e.id and d.state = 'pending'
    and (d.lease_until is null or d.lease_until < ?)`;
  const rows = await tables.rows<EndpointRow>(
    `select e.* from ${endpoints} e
     where e.enabled = ? and ((e.paused_until is null or e.paused_until <= ?)
       and (exists (${pending} and d.next_at <= ?) or exists (${pending} and d.early_at is not null)
         or e.probe_at <= ? and (exists (${pending})
           or exists (select 1 from ${deliveries} d where d.endpoint = e.id and ${AWAITS})))
       or e.kind <> 'webhook' and exists (${pending} and d.urgent is true and d.next_at <= ?))
     order by e.id`,
    [true, now, now, now, now, now, now, true, now, now]
  );
  return rows.map(endpointRecord);
}

/** Which deliveries to take, and in which order. */
interface Choice {
  condition: string;
  values: readonly Value[];
  order: string;
  /** Whether it does not matter which version of a document goes first. */
  isInAnyOrder?: boolean;
}

const EARLY: Choice = { condition: 'and d.early_at is not null', values: [], order: 'd.sequence' };

function urgentBy({ now }: Lease): Choice {
  const condition = 'and d.urgent is true and d.next_at <= ?';
  return { condition, values: [now], order: 'd.sequence', isInAnyOrder: true };
}

function dueBy({ now }: Lease): Choice {
  return { condition: 'and d.next_at <= ?', values: [now], order: 'd.next_at, d.sequence' };
}

async function claimFor(
  tables: Ledger,
  endpointId: number,
  limit: number,
  { condition, values, order, isInAnyOrder = false }: Choice,
  { now, until, token }: Lease
): Promise<number[]> {
  if (limit <= 0) return [];
  const { deliveries } = tables.names;
  const claimed = await tables.rows<{ id: number }>(
    `update ${deliveries} set lease_token = ?, lease_until = ? where id in (
       select d.id from ${deliveries} d
       where d.endpoint = ? and d.state = 'pending' ${condition}
         and (d.lease_until is null or d.lease_until < ?)
         ${isInAnyOrder ? '' : `and not exists (${othersFirst(tables)})`}
       order by ${order} limit ?${tables.isPostgres ? ' for update of d skip locked' : ''}
     ) returning id`,
    [token, until, endpointId, ...values, now, ...(isInAnyOrder ? [] : [now]), limit]
  );
  return claimed.map(({ id }) => id);
}

/**
 * Takes the oldest delivery of an endpoint that has failed and is to be tried now, although its own
 * time has not come. Others look no sooner than this probe can have ended.
 */
async function claimProbe(
  tables: Ledger,
  endpoint: EndpointRecord,
  lease: Lease
): Promise<number[]> {
  const { id, probeAt, probeCount } = endpoint;
  const { now, until } = lease;
  if (probeAt === null || probeAt > now) return [];
  const taken = await tables.rows<{ id: number }>(
    `update ${tables.names.endpoints} set probe_at = ? where id = ? and probe_at <= ? returning id`,
    [until, id, now]
  );
  if (taken.length === 0) return [];
  await readyGivenUp(tables, endpoint, now);
  const any: Choice = { condition: '', values: [], order: 'd.sequence' };
  const oldest = await claimFor(tables, id, 1, any, lease);
  if (probeCount < PROBES_OF_ONE) return oldest;
  const other = { condition: `and ${isOldest(tables)}`, values: [true], order: 'random()' };
  return [...oldest, ...(await claimFor(tables, id, 1, other, lease))];
}

/** Pending versions of the same document that are older, or that somebody is sending now. */
function othersFirst({ names }: Ledger): string {
  return `select 1 from ${names.deliveries} other where other.endpoint = d.endpoint
    and other.subject_key = d.subject_key and other.state = 'pending' and other.id <> d.id
    and (other.sequence < d.sequence or other.lease_until >= ?)`;
}

type ClaimedRow = Pick<
  DeliveryRow,
  | 'id'
  | 'endpoint'
  | 'subject_key'
  | 'attempt_count'
  | 'replays'
  | 'next_at'
  | 'awaits_return'
  | 'urgent'
> &
  ToldRow & {
    /** An older version became pending between the claim's look and its locks. */
    is_behind: boolean | number;
    tried_at: Millis | null;
  };

async function withEvents(
  tables: Ledger,
  ids: readonly number[],
  endpoints: readonly EndpointRecord[],
  { token: leaseToken, now }: Lease
): Promise<ClaimedDelivery[]> {
  const { deliveries, events } = tables.names;
  const rows = await tables.rows<ClaimedRow>(
    `select d.id, d.endpoint, d.subject_key, d.attempt_count, d.replays, d.next_at,
       d.awaits_return, d.urgent, (select max(at) from ${tables.names.attempts} where delivery = d.id) as tried_at,
       e.event_id, e.sequence, e.type, e.occurred_at, e.data, e.cause_type, e.cause_id,
       d.urgent is not true and exists (${othersFirst(tables)}) as is_behind
     from ${deliveries} d join ${events} e on e.id = d.event
     where d.id in (${ids.map(() => '?').join(', ')}) order by e.sequence`,
    [now, ...ids]
  );
  const behind = rows.filter((row) => row.is_behind).map(({ id }) => id);
  if (behind.length > 0) {
    await tables
      .deliveries()
      .whereIn('id', behind)
      .update({ lease_token: null, lease_until: null });
  }
  return rows.flatMap((row) => {
    const endpoint = endpoints.find(({ id }) => id === row.endpoint);
    if (!endpoint || row.is_behind) return [];
    const { id, subject_key: subjectKey, attempt_count: attempts, replays } = row;
    const dueAt = Number(row.next_at) > now ? Number(row.next_at) : null;
    const triedAt = row.tried_at === null ? null : Number(row.tried_at);
    const isGivenUp = Boolean(row.awaits_return);
    const isUrgent = Boolean(row.urgent);
    const own = {
      id,
      endpoint,
      subjectKey,
      attempts,
      replays,
      leaseToken,
      dueAt,
      isUrgent,
      isGivenUp,
      triedAt,
    };
    return [{ ...own, event: loggedEvent(row) }];
  });
}
