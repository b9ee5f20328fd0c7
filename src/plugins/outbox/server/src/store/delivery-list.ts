import type { Core } from '@strapi/strapi';

import { ledger } from './ledger';
import type { AttemptRow, DeliveryRow, DeliveryState, EventRow } from './rows';

export interface DeliveryFilter {
  endpoint?: number;
  /** Event id, `evt_…`. */
  event?: string;
  state?: DeliveryState;
  id?: number;
  /** Only deliveries with a smaller id: the page after the one that ended there. */
  before?: number;
  limit: number;
}

/** A delivery as the admin shows it; all times as ISO 8601. */
export interface ListedDelivery {
  id: number;
  endpoint: { id: number; name: string };
  event: {
    id: string;
    type: string;
    sequence: number;
    timestamp: string;
    documentId: string;
    locale: string | null;
  };
  state: DeliveryState;
  nextAttemptAt: string | null;
  deliveredAt: string | null;
  lastStatus: number | null;
  replays: number;
  attempts: ListedAttempt[];
}

export interface ListedAttempt {
  at: string;
  durationMs: number;
  status: number | null;
  error: string | null;
  excerpt: string | null;
}

type JoinedRow = Omit<DeliveryRow, 'event'> &
  Pick<EventRow, 'event_id' | 'type' | 'occurred_at' | 'subject_id' | 'subject_locale'> & {
    endpoint_name: string;
  };

/** Deliveries, newest first, each with all its attempts, oldest first. */
export async function listDeliveries(
  strapi: Core.Strapi,
  filter: DeliveryFilter
): Promise<ListedDelivery[]> {
  const tables = ledger(strapi);
  const { events, endpoints, deliveries } = tables.names;
  const conditions: Array<[string, string | number | undefined]> = [
    ['d.id = ?', filter.id],
    ['d.endpoint = ?', filter.endpoint],
    ['e.event_id = ?', filter.event],
    ['d.state = ?', filter.state],
    ['d.id < ?', filter.before],
  ];
  const used = conditions.flatMap(([sql, value]) => (value === undefined ? [] : [{ sql, value }]));
  const rows = await tables.rows<JoinedRow>(
    `select d.*, e.event_id, e.type, e.occurred_at, e.subject_id, e.subject_locale,
       p.name as endpoint_name
     from ${deliveries} d join ${events} e on e.id = d.event join ${endpoints} p on p.id = d.endpoint
     ${used.length > 0 ? `where ${used.map(({ sql }) => sql).join(' and ')}` : ''}
     order by d.id desc limit ?`,
    [...used.map(({ value }) => value), filter.limit]
  );
  const attempts: AttemptRow[] = await tables
    .attempts()
    .whereIn(
      'delivery',
      rows.map(({ id }) => id)
    )
    .orderBy('id');
  return rows.map((row) =>
    listed(
      row,
      attempts.filter(({ delivery }) => delivery === row.id)
    )
  );
}

function listed(row: JoinedRow, attempts: readonly AttemptRow[]): ListedDelivery {
  return {
    id: row.id,
    endpoint: { id: row.endpoint, name: row.endpoint_name },
    event: {
      id: row.event_id,
      type: row.type,
      sequence: row.sequence,
      timestamp: iso(row.occurred_at) ?? '',
      documentId: row.subject_id,
      locale: row.subject_locale,
    },
    state: row.state,
    nextAttemptAt: row.state === 'pending' ? iso(row.next_at) : null,
    deliveredAt: iso(row.delivered_at),
    lastStatus: row.last_status,
    replays: row.replays,
    attempts: attempts.map((attempt) => ({
      at: iso(attempt.at) ?? '',
      durationMs: attempt.duration_ms,
      status: attempt.status_code,
      error: attempt.error,
      excerpt: attempt.excerpt,
    })),
  };
}

function iso(millis: number | string | null): string | null {
  return millis === null ? null : new Date(Number(millis)).toISOString();
}
