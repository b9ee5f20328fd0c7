import type { Core } from '@strapi/strapi';

import type { Position } from '../../../domain/cursor';
import type { LogFacts } from '../../../domain/standing';
import { eventDigest } from './event-digest';
import { ledger } from './ledger';

interface FactsRow {
  oldest: number | null;
  last: number | null;
  last_event: string | null;
  behind_sequence: number | null;
  behind_event: string | null;
  held: string | null;
  next: number | null;
}

/** What the log says of a position, all of it from one moment. */
export async function logFacts(
  strapi: Core.Strapi,
  { sequence }: Position
): Promise<LogFacts & { end: Position }> {
  const { names, rows } = ledger(strapi);
  const edge = (columns: string, direction: 'asc' | 'desc'): string =>
    `(select ${columns} from ${names.events} where sequence is not null
      order by sequence ${direction} limit 1)`;
  const [row] = await rows<FactsRow>(
    `select ${edge('sequence', 'asc')} as oldest, ${edge('sequence', 'desc')} as last,
       ${edge('event_id', 'desc')} as last_event, ${edge('behind_sequence', 'asc')} as behind_sequence,
       ${edge('behind_event', 'asc')} as behind_event,
       (select event_id from ${names.events} where sequence = ?) as held,
       (select sequence from ${names.events} where sequence = ?) as next`,
    [sequence, sequence + 1]
  );
  if (!row) throw new Error('The database says nothing of the event log.');
  const last = row.last ?? 0;
  return {
    oldest: row.oldest ?? 0,
    last,
    end: { sequence: last, digest: digestOf(row.last_event) },
    behind:
      row.behind_sequence === null
        ? null
        : { sequence: row.behind_sequence, digest: digestOf(row.behind_event) },
    held: digestOf(row.held),
    holdsNext: row.next !== null,
  };
}

function digestOf(eventId: string | null): string | null {
  return eventId === null ? null : eventDigest(eventId);
}
