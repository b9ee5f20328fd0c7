import type { LoggedEvent } from '../../../domain/envelope';
import { endpointRecord, type EndpointRecord } from './endpoint-record';
import { loggedEvent } from './event-log';
import type { Ledger } from './ledger';
import type { DeliveryRow, EndpointRow, EventRow } from './rows';

/** A delivery that belongs to this process until its lease ends. */
export interface ClaimedDelivery {
  id: number;
  /** As it was when the delivery was claimed. */
  endpoint: EndpointRecord;
  subjectKey: string;
  event: LoggedEvent;
  /** Attempts made before this one in the present schedule. */
  attempts: number;
  leaseToken: string;
}

export interface Lease {
  now: number;
  until: number;
  /** Random; whoever finishes must show it. */
  token: string;
}

/**
 * Takes due deliveries, of each document and endpoint the oldest pending one only: a newer version
 * waits until the older has been delivered or given up.
 * @param endpoints those that have something due
 * @param room how many more deliveries this process will take for an endpoint
 */
export async function claimDue(
  tables: Ledger,
  endpoints: readonly EndpointRecord[],
  room: (endpointId: number) => number,
  lease: Lease
): Promise<ClaimedDelivery[]> {
  const ids: number[] = [];
  for (const { id } of endpoints) {
    const limit = room(id);
    if (limit > 0) ids.push(...(await claimFor(tables, id, limit, lease)));
  }
  return ids.length === 0 ? [] : withEvents(tables, ids, endpoints, lease.token);
}

/** Endpoints that may be sent to now and have something due. */
export async function endpointsWithWork(tables: Ledger, now: number): Promise<EndpointRecord[]> {
  const { endpoints, deliveries } = tables.names;
  const rows = await tables.rows<EndpointRow>(
    `select e.* from ${endpoints} e
     where e.enabled = ? and (e.paused_until is null or e.paused_until <= ?)
       and exists (select 1 from ${deliveries} d where d.endpoint = e.id and d.state = 'pending'
         and d.next_at <= ? and (d.lease_until is null or d.lease_until < ?))
     order by e.id`,
    [true, now, now, now]
  );
  return rows.map(endpointRecord);
}

async function claimFor(
  tables: Ledger,
  endpointId: number,
  limit: number,
  { now, until, token }: Lease
): Promise<number[]> {
  const { deliveries } = tables.names;
  const claimed = await tables.rows<{ id: number }>(
    `update ${deliveries} set lease_token = ?, lease_until = ? where id in (
       select d.id from ${deliveries} d
       where d.endpoint = ? and d.state = 'pending' and d.next_at <= ?
         and (d.lease_until is null or d.lease_until < ?)
         and not exists (select 1 from ${deliveries} older where older.endpoint = d.endpoint
           and older.subject_key = d.subject_key and older.state = 'pending'
           and older.sequence < d.sequence)
       order by d.next_at, d.sequence limit ?${tables.isPostgres ? ' for update of d skip locked' : ''}
     ) returning id`,
    [token, until, endpointId, now, now, limit]
  );
  return claimed.map(({ id }) => id);
}

type ClaimedRow = Pick<DeliveryRow, 'id' | 'endpoint' | 'subject_key' | 'attempt_count'> &
  Pick<EventRow, 'event_id' | 'sequence' | 'type' | 'occurred_at' | 'data'>;

async function withEvents(
  tables: Ledger,
  ids: readonly number[],
  endpoints: readonly EndpointRecord[],
  leaseToken: string
): Promise<ClaimedDelivery[]> {
  const { deliveries, events } = tables.names;
  const rows = await tables.rows<ClaimedRow>(
    `select d.id, d.endpoint, d.subject_key, d.attempt_count,
       e.event_id, e.sequence, e.type, e.occurred_at, e.data
     from ${deliveries} d join ${events} e on e.id = d.event
     where d.id in (${ids.map(() => '?').join(', ')}) order by e.sequence`,
    ids
  );
  return rows.flatMap((row) => {
    const endpoint = endpoints.find(({ id }) => id === row.endpoint);
    if (!endpoint) return [];
    const { id, subject_key: key, attempt_count: attempts } = row;
    return [{ id, endpoint, subjectKey: key, event: loggedEvent(row), attempts, leaseToken }];
  });
}
