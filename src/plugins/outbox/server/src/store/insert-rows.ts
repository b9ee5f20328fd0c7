import type { Ledger } from './ledger';
import { placesFor, type Statement, type Value } from './statement';

/** SQLite takes a bounded number of values in one statement. */
const MOST_VALUES = 900;

export type NewRow = Record<string, Value>;

/**
 * Inserts rows that all have the same columns, in as few statements as possible.
 * @param returning columns that the database tells of each new row, in no order
 */
export async function insertRows<Row = never>(
  tables: Ledger,
  table: keyof Ledger['names'],
  rows: readonly NewRow[],
  returning: readonly string[] = []
): Promise<Row[]> {
  const size = Math.max(1, Math.floor(MOST_VALUES / Object.keys(rows[0] ?? {}).length));
  const told: Row[] = [];
  for (let start = 0; start < rows.length; start += size) {
    const part = rows.slice(start, start + size);
    const { sql, values } = insertion(tables, table, part, returning);
    const inserted = await tables.rows<Row>(sql, values);
    if (returning.length > 0) told.push(...inserted);
  }
  return told;
}

/** The same as one statement, for at least one row and as many as the database takes. */
export function insertion(
  { names }: Ledger,
  table: keyof Ledger['names'],
  rows: readonly NewRow[],
  returning: readonly string[] = []
): Statement {
  const columns = Object.keys(rows[0] ?? {});
  const places = `(${placesFor(columns)})`;
  return {
    sql:
      `insert into ${names[table]} (${columns.join(', ')}) values ${rows.map(() => places).join(', ')}` +
      (returning.length > 0 ? ` returning ${returning.join(', ')}` : ''),
    values: rows.flatMap((row) => columns.map((column) => row[column] ?? null)),
  };
}
