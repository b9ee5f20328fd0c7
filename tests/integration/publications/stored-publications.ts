import { type Documents, keyOf } from './public-documents';

/** Asks the database; both read the same SQL. */
export type Ask = <Row>(sql: string) => Promise<Row[]>;

interface StoredPublication {
  subject: string;
  subject_id: string;
  subject_locale: string;
  row_id: number;
  document: string;
  digest: string;
}

export const STORE = [
  'newsroom_publications',
  'newsroom_publication_tags',
  'newsroom_publication_marks',
];

/** How many rows each table of the store has. */
export async function storeSizes(ask: Ask): Promise<Record<string, number>> {
  const sizes: Record<string, number> = {};
  for (const table of STORE) {
    const [row] = await ask<{ total: number | string }>(`select count(*) as total from ${table}`);
    sizes[table] = Number(row?.total);
  }
  return sizes;
}

/** Where the store holds something else than REST shows, tags of nothing or marks that nobody works on. */
export async function storeFaults(ask: Ask, shown: Documents): Promise<string[]> {
  const faults: string[] = [];
  const keys = new Set<string>();
  for (const row of await ask<StoredPublication>('select * from newsroom_publications')) {
    const type = row.subject.split('.').at(-1) ?? '';
    const key = keyOf(type, { documentId: row.subject_id, locale: row.subject_locale || null });
    const text = shown.get(key);
    if (keys.has(key)) faults.push(`${key} is stored twice`);
    keys.add(key);
    if (text !== row.document) faults.push(`${key}\n  store: ${row.document}\n  REST:  ${text}`);
    const id = text && (JSON.parse(text) as { id: number }).id;
    if (id !== row.row_id) faults.push(`${key} is of row ${row.row_id}, REST shows ${id}`);
    if (!row.digest) faults.push(`${key} has no digest`);
  }
  for (const key of shown.keys()) if (!keys.has(key)) faults.push(`${key} is not stored`);
  const lost = await ask<{ tag: string }>(
    `select tag from newsroom_publication_tags
      where publication not in (select id from newsroom_publications)`
  );
  for (const { tag } of lost) faults.push(`the tag ${tag} is of a publication that is gone`);
  for (const mark of await ask('select * from newsroom_publication_marks')) {
    faults.push(`a mark is left: ${JSON.stringify(mark)}`);
  }
  return faults;
}
