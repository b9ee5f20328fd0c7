import { isCdn } from '../../../domain/endpoint-kind';
import { isSubscribed } from '../../../domain/subscription';
import { isWithdrawal } from '../../../domain/withdrawal';
import type { ClaimedDelivery, Lease } from './claims';
import type { EndpointRecord } from './endpoint-record';
import { loggedEvent } from './event-log';
import { insertRows } from './insert-rows';
import type { OpenLedger } from './ledger';
import type { Places, Room } from './room';
import { documentKey, receivers, subjectKey, type Receivers } from './receivers';
import type { DeliveryRow } from './rows';
import type { NumberedEvent } from './sequencer';

/** An event for one endpoint, before it is in the ledger. */
export interface Intended {
  event: NumberedEvent;
  endpoint: EndpointRecord;
  /** Whether this process sends it at once. */
  isTaken: boolean;
  /** Whether it waits for nothing else. */
  isUrgent: boolean;
  nextAt: number;
}

export interface CreatedDeliveries {
  /** What is this process's own. */
  claimed: ClaimedDelivery[];
  /** Whether there are others, too. */
  hasWaiting: boolean;
}

const NONE: CreatedDeliveries = { claimed: [], hasWaiting: false };

/**
 * Which deliveries events that have just been numbered need. What can go out at once is created as
 * this process's own, which saves the way from commit to receiver a second look at the database; the
 * rest is found by whoever looks for due work.
 */
export function intendedDeliveries(
  events: readonly NumberedEvent[],
  { endpoints, waits }: Receivers,
  room: Room,
  lease: Lease
): Intended[] {
  const left = new Map(endpoints.map((endpoint) => [endpoint, placesNow(endpoint, room, lease)]));
  const until = new Map(waits);
  return events.flatMap((event) =>
    subscribers(endpoints, event).map((endpoint): Intended => {
      const key = documentKey(endpoint.id, subjectKey(event));
      const isUrgent = isCdn(endpoint.kind) && isWithdrawal(event.type, event.cause_type);
      const places = left.get(endpoint) ?? NO_PLACES;
      const way = isUrgent ? 'urgent' : 'other';
      const isTaken = (isUrgent || !until.has(key)) && places[way] > 0;
      const nextAt = isUrgent ? lease.now : Math.max(lease.now, until.get(key) ?? 0);
      if (isTaken) left.set(endpoint, { ...places, [way]: places[way] - 1 });
      // The next version of the document waits for this one.
      until.set(key, Math.max(nextAt, until.get(key) ?? 0));
      return { event, endpoint, isTaken, isUrgent, nextAt };
    })
  );
}

/** Creates them in the caller's transaction. */
export async function createDeliveries(
  tables: OpenLedger,
  events: readonly NumberedEvent[],
  room: Room,
  lease: Lease
): Promise<CreatedDeliveries> {
  if (events.length === 0) return NONE;
  const intended = intendedDeliveries(events, await receivers(tables, events), room, lease);
  const rows = deliveryRows(intended, lease);
  return created(
    intended,
    await insertRows<ReturnedRow>(tables, 'deliveries', rows, RETURNED),
    lease
  );
}

function subscribers(endpoints: readonly EndpointRecord[], event: NumberedEvent): EndpointRecord[] {
  const facts = { type: event.type, locale: event.subject_locale };
  return endpoints.filter((endpoint) => isSubscribed(endpoint, facts));
}

const NO_PLACES: Places = { urgent: 0, other: 0 };

function placesNow(endpoint: EndpointRecord, room: Room, { now }: Lease): Places {
  const { pausedUntil } = endpoint;
  const places = room(endpoint);
  return pausedUntil !== null && pausedUntil > now ? { ...places, other: 0 } : places;
}

export function deliveryRows(intended: readonly Intended[], { token, until }: Lease) {
  return intended.map(({ event, endpoint, isTaken, isUrgent, nextAt }) => ({
    event: event.id,
    endpoint: endpoint.id,
    sequence: event.sequence,
    subject_key: subjectKey(event),
    state: 'pending',
    attempt_count: 0,
    next_at: nextAt,
    urgent: isUrgent,
    lease_token: isTaken ? token : null,
    lease_until: isTaken ? until : null,
    replays: 0,
  }));
}

const FRESH = { attempts: 0, replays: 0, dueAt: null, isGivenUp: false, triedAt: null };

/** What the database must tell of each row that was inserted. */
export const RETURNED = ['id', 'event', 'endpoint'];
export type ReturnedRow = Pick<DeliveryRow, 'id' | 'event' | 'endpoint'>;

/** @param rows in any order */
export function created(
  intended: readonly Intended[],
  rows: readonly ReturnedRow[],
  { token }: Lease
): CreatedDeliveries {
  const ids = new Map(rows.map((row) => [`${row.event} ${row.endpoint}`, row.id]));
  const claimed = intended.flatMap(({ event, endpoint, isTaken, isUrgent }): ClaimedDelivery[] => {
    const id = ids.get(`${event.id} ${endpoint.id}`);
    if (!isTaken || id === undefined) return [];
    const own = { subjectKey: subjectKey(event), event: loggedEvent(event) };
    return [{ ...own, ...FRESH, id, endpoint, isUrgent, leaseToken: token }];
  });
  return { claimed, hasWaiting: intended.some(({ isTaken }) => !isTaken) };
}
