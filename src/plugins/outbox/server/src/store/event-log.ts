import type { Core } from '@strapi/strapi';

import type { WantedEvents } from '../../../contract';
import type { Cause } from '../../../domain/cause';
import type { LoggedEvent } from '../../../domain/envelope';
import { insertRows, type NewRow } from './insert-rows';
import { inTransaction, ledger } from './ledger';
import type { EventRow } from './rows';

/** An event before it is committed: it has no sequence yet. */
export interface NewEvent {
  id: string;
  type: string;
  /** Milliseconds since 1970. */
  occurredAt: number;
  /** UID of the content type. */
  subject: string;
  documentId: string;
  locale: string | null;
  /** The document as JSON text, exactly as REST gives it. */
  data: string;
  /** `null` for a write to the document itself. */
  cause: Cause | null;
  /** Document id of what the document is a part of, such as the story of a live brief. */
  partOf: string | null;
}

/** Writes events in the caller's transaction, in their order, in one exchange with the database. */
export async function appendEvents(
  strapi: Core.Strapi,
  events: readonly NewEvent[]
): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(newRow);
  await inTransaction(strapi, (tables) => insertRows(tables, 'events', rows, []));
}

function newRow(event: NewEvent): NewRow {
  return {
    event_id: event.id,
    type: event.type,
    occurred_at: event.occurredAt,
    subject: event.subject,
    subject_id: event.documentId,
    subject_locale: event.locale,
    data: event.data,
    cause_type: event.cause?.type ?? null,
    cause_id: event.cause?.documentId ?? null,
    part_of: event.partOf,
  };
}

/** Numbered events after a sequence, oldest first. */
export async function eventsAfter(
  strapi: Core.Strapi,
  after: number,
  limit: number,
  types: readonly string[] | null
): Promise<LoggedEvent[]> {
  const query = ledger(strapi).events().where('sequence', '>', after);
  const rows = await (types ? query.whereIn('type', [...types]) : query)
    .select('event_id', 'sequence', 'type', 'occurred_at', 'data', 'cause_type', 'cause_id')
    .orderBy('sequence')
    .limit(limit);
  return rows.map(loggedEvent);
}

/** Events that are looked at for the newest of some types. */
const LOOKED_AT = 20_000;

/** The newest events of some types, newest first, numbered or not. */
export async function newestEvents(
  strapi: Core.Strapi,
  { types, locale, limit }: WantedEvents
): Promise<LoggedEvent[]> {
  const { events, names } = ledger(strapi);
  const rows = await events()
    .whereIn('type', [...types])
    .where('subject_locale', locale)
    .whereRaw(`id > (select max(id) from ${names.events}) - ?`, [LOOKED_AT])
    .select('event_id', 'sequence', 'type', 'occurred_at', 'data', 'cause_type', 'cause_id')
    .orderBy('id', 'desc')
    .limit(limit);
  return rows.map(loggedEvent);
}

/** First and last sequence that are kept; zeros while there are none. */
export async function sequenceRange(
  strapi: Core.Strapi
): Promise<{ oldest: number; last: number }> {
  const { events } = ledger(strapi).names;
  const [row] = await ledger(strapi).rows<{
    oldest: number | null;
    last: number | null;
  }>(
    `select (select min(sequence) from ${events}) as oldest, (select max(sequence) from ${events}) as last`,
    []
  );
  return { oldest: row?.oldest ?? 0, last: row?.last ?? 0 };
}

/** What an event is told from. */
export type ToldRow = Pick<EventRow, 'event_id' | 'sequence' | 'type' | 'occurred_at' | 'data'> &
  Pick<EventRow, 'cause_type' | 'cause_id'>;

export function loggedEvent(row: ToldRow): LoggedEvent {
  return {
    id: row.event_id,
    sequence: row.sequence ?? 0,
    type: row.type,
    timestamp: new Date(Number(row.occurred_at)).toISOString(),
    cause: row.cause_type === null ? null : { type: row.cause_type, documentId: row.cause_id },
    data: row.data,
  };
}
