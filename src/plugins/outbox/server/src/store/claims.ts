import type { LoggedEvent } from '../../../domain/envelope';
import { endpointRecord, type EndpointRecord } from './endpoint-record';
import { loggedEvent } from './event-log';
import type { Ledger } from './ledger';
import type { DeliveryRow, EndpointRow, EventRow } from './rows';

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
  return ids.length === 0 ? [] : withEvents(tables, ids, endpoints, lease);
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
         and not exists (${othersFirst(tables)})
       order by d.next_at, d.sequence limit ?${tables.isPostgres ? ' for update of d skip locked' : ''}
     ) returning id`,
    [token, until, endpointId, now, now, now, limit]
  );
  return claimed.map(({ id }) => id);
}

/** Pending versions of the same document that are older, or that somebody is sending now. */
function othersFirst({ names }: Ledger): string {
  return `select 1 from ${names.deliveries} other where other.endpoint = d.endpoint
    and other.subject_key = d.subject_key and other.state = 'pending' and other.id <> d.id
    and (other.sequence < d.sequence or other.lease_until >= ?)`;
}

type ClaimedRow = Pick<
  DeliveryRow,
  'id' | 'endpoint' | 'subject_key' | 'attempt_count' | 'replays'
> &
  Pick<EventRow, 'event_id' | 'sequence' | 'type' | 'occurred_at' | 'data'> & {
    /** An older version became pending between the claim's look and its locks. */
    is_behind: boolean | number;
  };

async function withEvents(
  tables: Ledger,
  ids: readonly number[],
  endpoints: readonly EndpointRecord[],
  { token: leaseToken, now }: Lease
): Promise<ClaimedDelivery[]> {
  const { deliveries, events } = tables.names;
  const rows = await tables.rows<ClaimedRow>(
    `select d.id, d.endpoint, d.subject_key, d.attempt_count, d.replays,
       e.event_id, e.sequence, e.type, e.occurred_at, e.data,
       exists (${othersFirst(tables)}) as is_behind
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
    return [{ id, endpoint, subjectKey, event: loggedEvent(row), attempts, replays, leaseToken }];
  });
}
