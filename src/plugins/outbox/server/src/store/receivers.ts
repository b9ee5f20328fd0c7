import { endpointRecord, type EndpointRecord } from './endpoint-record';
import type { Ledger } from './ledger';
import type { EndpointRow, EventRow, Millis } from './rows';

/** Who may get new events, and behind what they wait. */
export interface Receivers {
  endpoints: EndpointRecord[];
  /**
   * Under `documentKey`, when older deliveries of a document to an endpoint that are not done are due:
   * a newer version waits behind them, and is not looked at in vain until then.
   */
  waits: Map<string, number>;
}

type Subject = Pick<EventRow, 'subject' | 'subject_id' | 'subject_locale'>;

/** Under which versions of a document are kept in order; its locales are apart. */
export function subjectKey({ subject, subject_id, subject_locale }: Subject): string {
  return `${subject}:${subject_id}:${subject_locale ?? ''}`;
}

/** The document that such a key is of. */
export function documentOf(key: string): string {
  return key.split(':').at(-2) ?? '';
}

export function documentKey(endpointId: number, subject: string): string {
  return `${endpointId} ${subject}`;
}

type ReceiverRow = EndpointRow & { waiting: string | null; until: Millis | null };

export async function receivers(
  { names, rows }: Ledger,
  subjects: readonly Subject[]
): Promise<Receivers> {
  const keys = [...new Set(subjects.map(subjectKey))];
  const found = await rows<ReceiverRow>(
    `select e.*, d.subject_key as waiting, max(d.next_at) as until from ${names.endpoints} e
     left join ${names.deliveries} d on d.endpoint = e.id and d.state = ?
       and d.subject_key in (${keys.map(() => '?').join(', ')})
     where e.enabled = ? group by e.id, d.subject_key`,
    ['pending', ...keys, true]
  );
  const endpoints = new Map(found.map((row) => [row.id, endpointRecord(row)]));
  const waits = new Map<string, number>();
  for (const { id, waiting, until } of found) {
    if (waiting !== null) waits.set(documentKey(id, waiting), Number(until));
  }
  return { endpoints: [...endpoints.values()], waits };
}

/** What an event waits for, as `pendingSql` selects it. */
export type Pending = Array<[endpointId: number, nextAt: number]> | null;

/** The same for one event on PostgreSQL, as a value: pairs of an endpoint and when it is due. */
export function pendingSql({ names }: Ledger, event: string): string {
  return `(select json_agg(json_build_array(d.endpoint, d.next_at))
    from ${names.endpoints} e join ${names.deliveries} d on d.endpoint = e.id
      and d.state = 'pending' and d.subject_key = ${event}.subject || ':' ||
        ${event}.subject_id || ':' || coalesce(${event}.subject_locale, ''))`;
}

/** Puts together what those gave. */
export function receiversOf(
  events: ReadonlyArray<Subject & { pending: Pending }>,
  endpoints: readonly EndpointRow[]
): Receivers {
  const waits = new Map<string, number>();
  for (const event of events) {
    for (const [endpointId, nextAt] of event.pending ?? []) {
      const key = documentKey(endpointId, subjectKey(event));
      waits.set(key, Math.max(nextAt, waits.get(key) ?? 0));
    }
  }
  return { endpoints: endpoints.map(endpointRecord), waits };
}
