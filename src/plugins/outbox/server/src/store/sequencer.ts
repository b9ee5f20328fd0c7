import { isSubscribed } from '../../../domain/subscription';
import { endpointRecord, type EndpointRecord } from './endpoint-record';
import { insertRows } from './insert-rows';
import type { Ledger } from './ledger';
import { holdSequencer } from './locks';
import type { EventRow } from './rows';

/** Most events numbered in one transaction, so that it stays short. */
const BATCH = 200;

export interface Numbering {
  /** `busy` when another instance holds the sequencer; ask again soon. */
  outcome: 'done' | 'more' | 'busy';
  /** The newest sequence given; `null` when there was nothing to number. */
  last: number | null;
}

type Numbered = Pick<EventRow, 'id' | 'type' | 'subject' | 'subject_id' | 'subject_locale'> & {
  sequence: number;
};

/**
 * Gives committed events their sequence and creates their deliveries, in the caller's transaction.
 * An event of a transaction that is still open is invisible here and gets a later number, so a
 * reader who pages by sequence never misses one.
 */
export async function numberEvents(tables: Ledger, now: number): Promise<Numbering> {
  if (!(await holdSequencer(tables))) return { outcome: 'busy', last: null };
  const { events } = tables.names;
  const numbered = await tables.rows<Numbered>(
    `with numbered as (
       select id, row_number() over (order by id)
         + (select coalesce(max(sequence), 0) from ${events}) as number
       from ${events} where sequence is null order by id limit ${BATCH}
     )
     update ${events} set sequence = numbered.number from numbered
     where ${events}.id = numbered.id
     returning ${events}.id, sequence, type, subject, subject_id, subject_locale`,
    []
  );
  if (numbered.length === 0) return { outcome: 'done', last: null };
  numbered.sort((a, b) => a.sequence - b.sequence);
  await createDeliveries(tables, numbered, now);
  return {
    outcome: numbered.length === BATCH ? 'more' : 'done',
    last: numbered.at(-1)?.sequence ?? null,
  };
}

async function createDeliveries(
  tables: Ledger,
  events: readonly Numbered[],
  now: number
): Promise<void> {
  const endpoints = (await tables.endpoints().where({ enabled: true }).select('*')).map(
    endpointRecord
  );
  if (endpoints.length === 0) return;
  const waits = await waitingUntil(tables, events, now);
  const deliveries = events.flatMap((event) =>
    subscribers(endpoints, event).map(({ id: endpoint }) => ({
      event: event.id,
      endpoint,
      sequence: event.sequence,
      subject_key: subjectKey(event),
      state: 'pending',
      attempt_count: 0,
      next_at: waits.get(`${endpoint} ${subjectKey(event)}`) ?? now,
      replays: 0,
    }))
  );
  await insertRows(tables, 'deliveries', deliveries);
}

/** Under which versions of a document are kept in order; its locales are apart. */
function subjectKey(event: Numbered): string {
  return `${event.subject}:${event.subject_id}:${event.subject_locale ?? ''}`;
}

function subscribers(endpoints: readonly EndpointRecord[], event: Numbered): EndpointRecord[] {
  const facts = { type: event.type, locale: event.subject_locale };
  return endpoints.filter((endpoint) => isSubscribed(endpoint, facts));
}

/**
 * When the older deliveries of the same documents are due: a newer version waits behind them, and
 * is not looked at in vain until then.
 */
async function waitingUntil(
  tables: Ledger,
  events: readonly Numbered[],
  now: number
): Promise<Map<string, number>> {
  const rows = await tables
    .deliveries()
    .select('endpoint', 'subject_key', 'next_at')
    .whereIn('subject_key', [...new Set(events.map(subjectKey))])
    .where({ state: 'pending' })
    .where('next_at', '>', now);
  const waits = new Map<string, number>();
  for (const row of rows) {
    const key = `${row.endpoint} ${row.subject_key}`;
    waits.set(key, Math.max(waits.get(key) ?? 0, Number(row.next_at)));
  }
  return waits;
}
