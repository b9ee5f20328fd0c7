import type { Ledger } from './ledger';
import type { EventRow } from './rows';

/** Most events numbered in one transaction, so that it stays short. */
const BATCH = 200;

export type NumberedEvent = Omit<
  EventRow,
  'sequence' | 'behind_sequence' | 'behind_event' | 'part_of'
> & {
  sequence: number;
};

export interface Numbering<Numbered extends NumberedEvent = NumberedEvent> {
  /** `busy` when another instance holds the sequencer; ask again soon. */
  outcome: 'done' | 'more' | 'busy';
  /** In the order of their sequence. */
  events: Numbered[];
}

/**
 * Gives committed events their sequence, in the caller's transaction. An event of a transaction that
 * is still open is invisible here and gets a later number, so a reader who pages by sequence never
 * misses one. On SQLite the transaction itself is the lock under which numbers are given.
 */
export async function numberEvents(tables: Ledger): Promise<Numbering> {
  const sql = `with ${numbersSql(tables, 'true')} ${updateSql(tables)}`;
  return numbering(await tables.rows<NumberedEvent>(sql, []));
}

/** Names, as `numbers`, the events that are without a number and the number that each will get. */
export function numbersSql({ names: { events, log } }: Ledger, condition: string): string {
  return `numbers as (
    select id, row_number() over (order by id)
      + (select coalesce(max(given), 0) from (
          select max(sequence) as given from ${events} union all select left_out_to from ${log}
        ) as known) as number
    from ${events} where sequence is null and ${condition} order by id limit ${BATCH}
  )`;
}

/** Gives them those numbers. */
export function updateSql({ names: { events } }: Ledger): string {
  return `update ${events} set sequence = numbers.number from numbers
    where ${events}.id = numbers.id
    returning ${events}.id, event_id, sequence, type, occurred_at, subject, subject_id,
      subject_locale, data, cause_type, cause_id`;
}

/** @param numbered in any order */
export function numbering<Numbered extends NumberedEvent>(
  numbered: readonly Numbered[]
): Numbering<Numbered> {
  const events = numbered.toSorted((a, b) => a.sequence - b.sequence);
  return { outcome: events.length === BATCH ? 'more' : 'done', events };
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
