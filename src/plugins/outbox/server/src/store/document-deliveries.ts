import type { Core } from '@strapi/strapi';

import { ledger } from './ledger';
import type { ListedEndpoint } from './delivery-list';
import { nextAttemptAt } from './next-attempt';
import type { DeliveryState, EventRow, Millis } from './rows';

/** How far the newest version of a document has come, in one locale. */
export interface DocumentProgress {
  locale: string | null;
  event: {
    id: string;
    type: string;
    sequence: number | null;
    timestamp: string;
  };
  deliveries: Array<{
    id: number;
    endpoint: ListedEndpoint;
    state: DeliveryState;
    nextAttemptAt: string | null;
    awaitsReturn: boolean;
    lastStatus: number | null;
    /** Attempts made in the present schedule. */
    attempts: number;
  }>;
}

interface ProgressRow {
  id: number;
  endpoint: number;
  name: string;
  enabled: boolean | number;
  paused_until: Millis | null;
  probe_at: Millis | null;
  awaits_return: boolean | number | null;
  event: number;
  state: DeliveryState;
  next_at: Millis;
  last_status: number | null;
  attempt_count: number;
}

/** The last event of a document in each locale and its deliveries. */
export async function documentProgress(
  strapi: Core.Strapi,
  subject: string,
  documentId: string
): Promise<DocumentProgress[]> {
  const tables = ledger(strapi);
  const { events, deliveries, endpoints } = tables.names;
  const last = await tables.rows<EventRow>(
    `select id, event_id, type, sequence, occurred_at, subject_locale from ${events}
     where id in (select max(id) from ${events} where subject = ? and subject_id = ?
       group by subject_locale) order by subject_locale`,
    [subject, documentId]
  );
  if (last.length === 0) return [];
  const rows = await tables.rows<ProgressRow>(
    `select d.id, d.endpoint, p.name, p.enabled, p.paused_until, p.probe_at, d.awaits_return, d.event, d.state, d.next_at, d.last_status, d.attempt_count
     from ${deliveries} d join ${endpoints} p on p.id = d.endpoint
     where d.event in (${last.map(() => '?').join(', ')}) order by d.endpoint`,
    last.map(({ id }) => id)
  );
  return last.map((event) => ({
    locale: event.subject_locale,
    event: {
      id: event.event_id,
      type: event.type,
      sequence: event.sequence,
      timestamp: new Date(Number(event.occurred_at)).toISOString(),
    },
    deliveries: rows.filter((row) => row.event === event.id).map(progress),
  }));
}

function progress(row: ProgressRow): DocumentProgress['deliveries'][number] {
  return {
    id: row.id,
    endpoint: {
      id: row.endpoint,
      name: row.name,
      enabled: Boolean(row.enabled),
      pausedUntil: iso(row.paused_until),
      probeAt: iso(row.probe_at),
    },
    state: row.state,
    nextAttemptAt: nextAttemptAt(row),
    awaitsReturn: row.state === 'dead' && Boolean(row.awaits_return),
    lastStatus: row.last_status,
    attempts: row.attempt_count,
  };
}

function iso(millis: Millis | null): string | null {
  return millis === null ? null : new Date(Number(millis)).toISOString();
}
