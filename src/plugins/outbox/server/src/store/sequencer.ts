import type { Ledger } from './ledger';
import { holdSequencer } from './locks';
import type { EventRow } from './rows';

/** Most events numbered in one transaction, so that it stays short. */
const BATCH = 200;

export type NumberedEvent = Omit<EventRow, 'sequence' | 'digest'> & { sequence: number };

export interface Numbering {
  /** `busy` when another instance holds the sequencer; ask again soon. */
  outcome: 'done' | 'more' | 'busy';
  /** In the order of their sequence. */
  events: NumberedEvent[];
}

/**
 * Gives committed events their sequence, in the caller's transaction. An event of a transaction that
 * is still open is invisible here and gets a later number, so a reader who pages by sequence never
 * misses one.
 */
export async function numberEvents(tables: Ledger): Promise<Numbering> {
  if (!(await holdSequencer(tables))) return { outcome: 'busy', events: [] };
  const { events } = tables.names;
  const numbered = await tables.rows<NumberedEvent>(
    `with numbered as (
       select id, row_number() over (order by id)
         + (select coalesce(max(sequence), 0) from ${events}) as number
       from ${events} where sequence is null order by id limit ${BATCH}
     )
     update ${events} set sequence = numbered.number from numbered
     where ${events}.id = numbered.id
     returning ${events}.id, event_id, sequence, type, occurred_at, subject, subject_id,
       subject_locale, data`,
    []
  );
  numbered.sort((a, b) => a.sequence - b.sequence);
  return { outcome: numbered.length === BATCH ? 'more' : 'done', events: numbered };
}

/** Undoes that, and deliveries with it, in the transaction in which it was done. */
export async function takeNumbersBack(
  { names, rows }: Ledger,
  numbered: readonly NumberedEvent[]
): Promise<void> {
  const ids = numbered.map(({ id }) => id);
  const places = ids.map(() => '?').join(', ');
  await rows(`delete from ${names.deliveries} where event in (${places})`, ids);
  await rows(`update ${names.events} set sequence = null where id in (${places})`, ids);
}
