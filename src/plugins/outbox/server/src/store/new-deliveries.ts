import { isSubscribed } from '../../../domain/subscription';
import type { ClaimedDelivery, Lease } from './claims';
import { endpointRecord, type EndpointRecord } from './endpoint-record';
import { loggedEvent } from './event-log';
import { insertRows } from './insert-rows';
import type { Ledger } from './ledger';
import type { DeliveryRow, EndpointRow, Millis } from './rows';
import type { NumberedEvent } from './sequencer';

/** An event for one endpoint, before it is in the ledger. */
interface Intended {
  event: NumberedEvent;
  endpoint: EndpointRecord;
  /** Whether this process sends it at once. */
  isTaken: boolean;
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
 * Creates the deliveries of events that have just been numbered. What can go out at once is created
 * as this process's own, which saves the way from commit to receiver a second look at the database;
 * the rest is found by whoever looks for due work.
 * @param room how many more deliveries this process will take for an endpoint
 */
export async function createDeliveries(
  tables: Ledger,
  events: readonly NumberedEvent[],
  room: (endpointId: number) => number,
  lease: Lease
): Promise<CreatedDeliveries> {
  if (events.length === 0) return NONE;
  const { endpoints, waits } = await receivers(tables, events);
  if (endpoints.length === 0) return NONE;
  const left = new Map(endpoints.map((endpoint) => [endpoint.id, roomNow(endpoint, room, lease)]));
  const intended = events.flatMap((event) =>
    subscribers(endpoints, event).map((endpoint): Intended => {
      const key = documentKey(endpoint.id, subjectKey(event));
      const isTaken = !waits.has(key) && (left.get(endpoint.id) ?? 0) > 0;
      const nextAt = Math.max(lease.now, waits.get(key) ?? 0);
      if (isTaken) left.set(endpoint.id, (left.get(endpoint.id) ?? 0) - 1);
      // The next version of the document waits for this one.
      waits.set(key, nextAt);
      return { event, endpoint, isTaken, nextAt };
    })
  );
  const claimed = await insert(tables, intended, lease);
  return { claimed, hasWaiting: intended.some(({ isTaken }) => !isTaken) };
}

function subscribers(endpoints: readonly EndpointRecord[], event: NumberedEvent): EndpointRecord[] {
  const facts = { type: event.type, locale: event.subject_locale };
  return endpoints.filter((endpoint) => isSubscribed(endpoint, facts));
}

/** Under which versions of a document are kept in order; its locales are apart. */
function subjectKey(event: NumberedEvent): string {
  return `${event.subject}:${event.subject_id}:${event.subject_locale ?? ''}`;
}

function documentKey(endpointId: number, subject: string): string {
  return `${endpointId} ${subject}`;
}

function roomNow(
  { id, pausedUntil }: EndpointRecord,
  room: (endpointId: number) => number,
  { now }: Lease
): number {
  return pausedUntil !== null && pausedUntil > now ? 0 : room(id);
}

type ReceiverRow = EndpointRow & { waiting: string | null; until: Millis | null };

/**
 * Endpoints, and which of the documents have older deliveries to them that are not done, and when
 * those are due: a newer version waits behind them, and is not looked at in vain until then.
 */
async function receivers(
  tables: Ledger,
  events: readonly NumberedEvent[]
): Promise<{ endpoints: EndpointRecord[]; waits: Map<string, number> }> {
  const subjects = [...new Set(events.map(subjectKey))];
  const { names } = tables;
  const rows = await tables.rows<ReceiverRow>(
    `select e.*, d.subject_key as waiting, max(d.next_at) as until from ${names.endpoints} e
     left join ${names.deliveries} d on d.endpoint = e.id and d.state = ?
       and d.subject_key in (${places(subjects)})
     where e.enabled = ? group by e.id, d.subject_key`,
    ['pending', ...subjects, true]
  );
  const endpoints = new Map(rows.map((row) => [row.id, endpointRecord(row)]));
  const waits = new Map<string, number>();
  for (const { id, waiting, until } of rows) {
    if (waiting !== null) waits.set(documentKey(id, waiting), Number(until));
  }
  return { endpoints: [...endpoints.values()], waits };
}

function places(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}

async function insert(
  tables: Ledger,
  intended: readonly Intended[],
  { token, until }: Lease
): Promise<ClaimedDelivery[]> {
  const rows = await insertRows<Pick<DeliveryRow, 'id' | 'event' | 'endpoint'>>(
    tables,
    'deliveries',
    intended.map(({ event, endpoint, isTaken, nextAt }) => ({
      event: event.id,
      endpoint: endpoint.id,
      sequence: event.sequence,
      subject_key: subjectKey(event),
      state: 'pending',
      attempt_count: 0,
      next_at: nextAt,
      lease_token: isTaken ? token : null,
      lease_until: isTaken ? until : null,
      replays: 0,
    })),
    ['id', 'event', 'endpoint']
  );
  const ids = new Map(rows.map((row) => [`${row.event} ${row.endpoint}`, row.id]));
  return intended.flatMap(({ event, endpoint, isTaken }) => {
    const id = ids.get(`${event.id} ${endpoint.id}`);
    if (!isTaken || id === undefined) return [];
    const own = { subjectKey: subjectKey(event), event: loggedEvent(event) };
    return [{ ...own, id, endpoint, attempts: 0, replays: 0, leaseToken: token }];
  });
}
