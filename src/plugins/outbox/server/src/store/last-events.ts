import type { Core } from '@strapi/strapi';

import type { LastEvent } from '../../../domain/found-change';
import type { NewEvent } from './event-log';
import { inTransaction } from './ledger';
import type { EventRow } from './rows';
import { placesFor, type Statement } from './statement';

/** One document in one locale, of one content type. */
export type Told = Pick<NewEvent, 'subject' | 'documentId' | 'locale'>;

/** SQLite takes a bounded number of values in one statement. */
const MOST_DOCUMENTS = 400;

/**
 * The newest event that is kept of each document and locale, in the caller's transaction.
 * @returns by `toldKey`
 */
export async function lastEvents(
  strapi: Core.Strapi,
  asked: readonly Told[]
): Promise<Map<string, LastEvent>> {
  if (asked.length === 0) return new Map();
  const found = await inTransaction(strapi, ({ names, together }) =>
    together(selections(names.events, asked))
  );
  const rows = found.flat() as EventRow[];
  return new Map(
    rows.map((row) => {
      const { subject, subject_id: documentId, subject_locale: locale, type, data } = row;
      return [toldKey({ subject, documentId, locale }), { type, data }];
    })
  );
}

export function toldKey({ subject, documentId, locale }: Told): string {
  return JSON.stringify([subject, documentId, locale]);
}

function selections(events: string, asked: readonly Told[]): Statement[] {
  const statements: Statement[] = [];
  for (const subject of new Set(asked.map((told) => told.subject))) {
    const ofSubject = asked.filter((told) => told.subject === subject);
    const ids = [...new Set(ofSubject.map(({ documentId }) => documentId))];
    for (let start = 0; start < ids.length; start += MOST_DOCUMENTS) {
      const some = ids.slice(start, start + MOST_DOCUMENTS);
      statements.push({
        sql: `select subject, subject_id, subject_locale, type, data from ${events} where id in (
            select max(id) from ${events} where subject = ? and subject_id in (${placesFor(some)})
            group by subject_id, subject_locale)`,
        values: [subject, ...some],
      });
    }
  }
  return statements;
}
