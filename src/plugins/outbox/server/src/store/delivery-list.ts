import type { Core } from '@strapi/strapi';

import { eventTitles } from './event-titles';
import { ledger } from './ledger';
import { nextAttemptAt } from './next-attempt';
import { readRefusal, type RefusalFacts } from './stored-refusal';
import type { AttemptRow, DeliveryRow, DeliveryState, EndpointRow, EventRow } from './rows';

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
  endpoint: ListedEndpoint;
  event: {
    id: string;
    type: string;
    sequence: number;
    timestamp: string;
    documentId: string;
    /** What people know the document by. */
    title: string | null;
    locale: string | null;
  };
  state: DeliveryState;
  /** By the schedule; its receiver may be probed, and be back, before. */
  nextAttemptAt: string | null;
  /** Given up, and goes out when its receiver is back. */
  awaitsReturn: boolean;
  deliveredAt: string | null;
  lastStatus: number | null;
  replays: number;
  attempts: ListedAttempt[];
}

export interface ListedEndpoint {
  id: number;
  name: string;
  enabled: boolean;
  /** Nothing is sent before then, because the receiver asked for it. */
  pausedUntil: string | null;
  /** When it is tried next to see whether it is back; `null` while it is well. */
  probeAt: string | null;
}

export interface ListedAttempt {
  at: string;
  durationMs: number;
  status: number | null;
  error: string | null;
  /** What the error says, for programs; `null` without one, or from before there were codes. */
  code: string | null;
  values: RefusalFacts['values'];
  excerpt: string | null;
}

type ListedRow = DeliveryRow &
  Pick<EventRow, 'event_id' | 'type' | 'occurred_at' | 'subject_id' | 'subject_locale'> &
  Omit<AttemptRow, 'id' | 'delivery' | 'at'> & {
    endpoint_name: string;
    endpoint_enabled: EndpointRow['enabled'];
    paused_until: EndpointRow['paused_until'];
    probe_at: EndpointRow['probe_at'];
    /** `null`, as all of the attempt is, where there has been none. */
    attempt_at: AttemptRow['at'] | null;
  };

/**
 * Deliveries, newest first, each with all its attempts, oldest first. Read in one statement, so
 * that a delivery is never shown without the attempt that ended it.
 */
export async function listDeliveries(
  strapi: Core.Strapi,
  filter: DeliveryFilter
): Promise<ListedDelivery[]> {
  const tables = ledger(strapi);
  const { events, endpoints, deliveries, attempts } = tables.names;
  const conditions: Array<[string, string | number | undefined]> = [
    ['d.id = ?', filter.id],
    ['d.endpoint = ?', filter.endpoint],
    ['e.event_id = ?', filter.event],
    ['d.state = ?', filter.state],
    ['d.id < ?', filter.before],
  ];
  const used = conditions.flatMap(([sql, value]) => (value === undefined ? [] : [{ sql, value }]));
  const rows = await tables.rows<ListedRow>(
    `select page.*, a.at as attempt_at, a.duration_ms, a.status_code, a.error, a.refusal, a.excerpt
     from (
       select d.*, e.event_id, e.type, e.occurred_at, e.subject_id, e.subject_locale,
         p.name as endpoint_name, p.enabled as endpoint_enabled, p.paused_until, p.probe_at
       from ${deliveries} d join ${events} e on e.id = d.event
         join ${endpoints} p on p.id = d.endpoint
       ${used.length > 0 ? `where ${used.map(({ sql }) => sql).join(' and ')}` : ''}
       order by d.id desc limit ?
     ) page left join ${attempts} a on a.delivery = page.id
     order by page.id desc, a.id`,
    [...used.map(({ value }) => value), filter.limit]
  );
  const titles = await eventTitles(
    strapi,
    rows.map(({ event }) => event)
  );
  const listed = new Map<number, ListedDelivery>();
  for (const row of rows) {
    const delivery = listed.get(row.id) ?? withoutAttempts(row, titles.get(row.event) ?? null);
    listed.set(row.id, delivery);
    if (row.attempt_at === null) continue;
    delivery.attempts.push({
      at: iso(row.attempt_at) ?? '',
      durationMs: row.duration_ms,
      status: row.status_code,
      error: row.error,
      ...readRefusal(row.refusal),
      excerpt: row.excerpt,
    });
  }
  return [...listed.values()];
}

function withoutAttempts(row: ListedRow, title: string | null): ListedDelivery {
  return {
    id: row.id,
    endpoint: {
      id: row.endpoint,
      name: row.endpoint_name,
      enabled: Boolean(row.endpoint_enabled),
      pausedUntil: iso(row.paused_until),
      probeAt: iso(row.probe_at),
    },
    event: {
      id: row.event_id,
      type: row.type,
      sequence: row.sequence,
      timestamp: iso(row.occurred_at) ?? '',
      documentId: row.subject_id,
      title,
      locale: row.subject_locale,
    },
    state: row.state,
    nextAttemptAt: nextAttemptAt(row),
    awaitsReturn: row.state === 'dead' && Boolean(row.awaits_return),
    deliveredAt: iso(row.delivered_at),
    lastStatus: row.last_status,
    replays: row.replays,
    attempts: [],
  };
}

function iso(millis: number | string | null): string | null {
  return millis === null ? null : new Date(Number(millis)).toISOString();
}
