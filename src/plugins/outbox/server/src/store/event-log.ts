import type { Core } from '@strapi/strapi';

import type { LoggedEvent } from '../../../domain/envelope';
import { insertions } from './insert-rows';
import { inTransaction, ledger, type Ledger } from './ledger';
import type { EventRow } from './rows';
import { placesFor, type Statement } from './statement';

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
  /** Fingerprint of everything a reader can ask for; `null` when the document is gone. */
  digest: string | null;
}

/** Writes events in the caller's transaction, in their order. */
export async function appendEvents(
  strapi: Core.Strapi,
  events: readonly NewEvent[]
): Promise<void> {
  if (events.length === 0) return;
  await inTransaction(strapi, (tables) => tables.together(additions(tables, events)));
}

/** The statements that append events, to be sent together with others. */
export function additions(tables: Ledger, events: readonly NewEvent[]): Statement[] {
  return insertions(
    tables,
    'events',
    events.map((event) => ({
      event_id: event.id,
      type: event.type,
      occurred_at: event.occurredAt,
      subject: event.subject,
      subject_id: event.documentId,
      subject_locale: event.locale,
      data: event.data,
      digest: event.digest,
    }))
  );
}

/** Takes back what the caller's own transaction has appended. */
export async function removeEvents(
  strapi: Core.Strapi,
  events: readonly NewEvent[]
): Promise<void> {
  if (events.length === 0) return;
  const ids = events.map(({ id }) => id);
  await inTransaction(strapi, ({ names, rows }) =>
    rows(`delete from ${names.events} where event_id in (${placesFor(ids)})`, ids)
  );
}

/** The fingerprint that the last event of a document in a locale left. In a transaction. */
export async function lastDigest(
  strapi: Core.Strapi,
  subject: string,
  { documentId, locale }: Pick<NewEvent, 'documentId' | 'locale'>
): Promise<string | null> {
  const [found] = await inTransaction(strapi, (tables) =>
    tables.rows<Pick<EventRow, 'digest'>>(lastDigestSql(tables, '?', 'cast(? as text)'), [
      subject,
      documentId,
      locale,
    ])
  );
  return found?.digest ?? null;
}

/**
 * Selects that fingerprint, with one look at an index however many events the document has.
 * @param documentId SQL for the document's id, after a first binding for its content type
 * @param locale SQL for its locale
 */
export function lastDigestSql({ names }: Ledger, documentId: string, locale: string): string {
  return `select e.digest from ${names.events} e
    where e.subject = ? and e.subject_id = ${documentId}
      and e.subject_locale is not distinct from ${locale}
    order by e.id desc limit 1`;
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
    .select('event_id', 'sequence', 'type', 'occurred_at', 'data')
    .orderBy('sequence')
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

export function loggedEvent(
  row: Pick<EventRow, 'event_id' | 'sequence' | 'type' | 'occurred_at' | 'data'>
): LoggedEvent {
  return {
    id: row.event_id,
    sequence: row.sequence ?? 0,
    type: row.type,
    timestamp: new Date(Number(row.occurred_at)).toISOString(),
    data: row.data,
  };
}
