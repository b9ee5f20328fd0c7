import type { Core } from '@strapi/strapi';

import type { LoggedEvent } from '../../../domain/envelope';
import { loggedEvent, type ToldRow } from './event-log';
import { ledger } from './ledger';
import { placesFor } from './statement';

/** An event beside the one that was told of the same document and locale before it. */
export interface LoggedChange {
  event: LoggedEvent;
  /** Document id of what the document is a part of. */
  partOf: string | null;
  /** `null` for the first one that is kept. */
  before: { event: LoggedEvent; partOf: string | null } | null;
}

type ChangeRow = ToldRow & { part_of: string | null; before_id: number | null };
type BeforeRow = ToldRow & { id: number; part_of: string | null };

const COLUMNS = 'event_id, sequence, type, occurred_at, data, cause_type, cause_id, part_of';

/** Numbered events of some types after a sequence, oldest first, each beside the one before it. */
export async function changesAfter(
  strapi: Core.Strapi,
  after: number,
  limit: number,
  types: readonly string[]
): Promise<LoggedChange[]> {
  const { names, rows, events } = ledger(strapi);
  const found = await rows<ChangeRow>(
    `select ${COLUMNS}, (
        select max(o.id) from ${names.events} o
        where o.subject = e.subject and o.subject_id = e.subject_id
          and coalesce(o.subject_locale, '') = coalesce(e.subject_locale, '') and o.id < e.id
      ) as before_id
      from ${names.events} e
      where sequence > ? and type in (${placesFor(types)}) order by sequence limit ?`,
    [after, ...types, limit]
  );
  const ids = found.flatMap(({ before_id: id }) => id ?? []);
  const older: BeforeRow[] = ids.length === 0 ? [] : await events().whereIn('id', ids);
  const byId = new Map(older.map((row) => [row.id, row]));
  return found.map((row) => {
    const before = row.before_id === null ? undefined : byId.get(row.before_id);
    return { ...told(row), before: before ? told(before) : null };
  });
}

function told(row: ToldRow & { part_of: string | null }) {
  return { event: loggedEvent(row), partOf: row.part_of };
}
