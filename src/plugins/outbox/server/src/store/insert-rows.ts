import { escapeLiteral } from 'pg';

import type { Ledger } from './ledger';

type Value = string | number | boolean | null;

/** SQLite takes a bounded number of values in one statement. */
const MOST_VALUES = 900;

/**
 * Inserts rows that all have the same columns, in as few statements as possible.
 * @param returning columns that the database tells of each new row, in no order
 */
export async function insertRows<Row = never>(
  tables: Ledger,
  table: keyof Ledger['names'],
  rows: ReadonlyArray<Record<string, Value>>,
  returning: readonly string[] = []
): Promise<Row[]> {
  const [first] = rows;
  if (!first) return [];
  const columns = Object.keys(first);
  const places = `(${columns.map(() => '?').join(', ')})`;
  const size = Math.max(1, Math.floor(MOST_VALUES / columns.length));
  const told: Row[] = [];
  for (let start = 0; start < rows.length; start += size) {
    const part = rows.slice(start, start + size);
    const inserted = await tables.rows<Row>(
      `insert into ${tables.names[table]} (${columns.join(', ')}) values ${part.map(() => places).join(', ')}` +
        (returning.length > 0 ? ` returning ${returning.join(', ')}` : ''),
      part.flatMap((row) => columns.map((column) => row[column] ?? null))
    );
    if (returning.length > 0) told.push(...inserted);
  }
  return told;
}

/** The same for PostgreSQL as a text without bindings, which may be sent together with others. */
export function insertText(
  { names }: Ledger,
  table: keyof Ledger['names'],
  rows: ReadonlyArray<Record<string, Value>>,
  returning: readonly string[]
): string {
  const columns = Object.keys(rows[0] ?? {});
  const values = rows.map((row) =>
    columns.map((column) => literal(row[column] ?? null)).join(', ')
  );
  return `insert into ${names[table]} (${columns.join(', ')})
    values ${values.map((list) => `(${list})`).join(', ')} returning ${returning.join(', ')}`;
}

function literal(value: Value): string {
  return typeof value === 'string' ? escapeLiteral(value) : String(value);
}
