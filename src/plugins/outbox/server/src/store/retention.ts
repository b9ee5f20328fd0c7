import type { Core } from '@strapi/strapi';

import { inTransaction, type Ledger } from './ledger';

/** Most events removed in one transaction. */
const BATCH = 200;

/**
 * Removes one batch of events from before a moment, oldest first, with their deliveries. It stops
 * at the first that is younger, or that an endpoint still waits for that is switched on and has not
 * failed for good: one that nobody mends would keep the log of all. There is never a gap: times need
 * not rise with sequences. It keeps the newest event, from which the next sequence follows.
 * @param before milliseconds since 1970
 * @returns how many events were removed; less than a batch means that nothing is left to remove
 */
export async function removeOldEvents(
  strapi: Core.Strapi,
  before: number
): Promise<{ removed: number; isDone: boolean }> {
  return inTransaction(strapi, async (tables) => {
    const { events, deliveries, endpoints } = tables.names;
    const rows = await tables.rows<OldRow>(
      `select e.id, e.sequence, e.event_id, e.occurred_at >= ? or exists (select 1 from ${deliveries} d join ${endpoints} p on p.id = d.endpoint
         where d.event = e.id and d.state = 'pending' and p.enabled = ? and p.state <> 'failing') as is_kept
       from ${events} e
       where e.sequence < (select max(sequence) from ${events})
       order by e.sequence limit ?`,
      [before, true, BATCH]
    );
    const stop = rows.findIndex(({ is_kept: isKept }) => Boolean(isKept));
    const removed = rows.slice(0, stop < 0 ? rows.length : stop);
    const ids = removed.map(({ id }) => id);
    const gone = tables.deliveries().select('id').whereIn('event', ids);
    await tables.attempts().whereIn('delivery', gone).delete();
    await tables.deliveries().whereIn('event', ids).delete();
    await tables.events().whereIn('id', ids).delete();
    await markOldest(tables, removed.at(-1));
    return { removed: ids.length, isDone: ids.length < BATCH };
  });
}

interface OldRow {
  id: number;
  sequence: number;
  event_id: string;
  is_kept: boolean | number;
}

/** A reader who stands right behind the removed ones has missed nothing, and is told so. */
async function markOldest({ names, rows }: Ledger, last: OldRow | undefined): Promise<void> {
  if (!last) return;
  await rows(
    `update ${names.events} set behind_sequence = ?, behind_event = ?
     where sequence = (select min(sequence) from ${names.events} where sequence > ?)`,
    [last.sequence, last.event_id, last.sequence]
  );
}
