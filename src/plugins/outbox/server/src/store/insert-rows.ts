import type { Ledger, OpenLedger } from './ledger';
import { placesFor, type Statement, type Value } from './statement';

/** SQLite takes a bounded number of values in one statement. */
const MOST_VALUES = 900;

export type NewRow = Record<string, Value>;

/**
 * Inserts rows that all have the same columns.
 * @param returning columns that the database tells of each new row, in no order
 */
export async function insertRows<Row = never>(
  tables: OpenLedger,
  table: keyof Ledger['names'],
  rows: readonly NewRow[],
  returning: readonly string[]
): Promise<Row[]> {
  const told = await tables.together(insertions(tables, table, rows, returning));
  return told.flat() as Row[];
}

/** The statements that insert such rows, as few as possible. */
export function insertions(
  tables: Ledger,
  table: keyof Ledger['names'],
  rows: readonly NewRow[],
  returning: readonly string[] = []
): Statement[] {
  const size = Math.max(1, Math.floor(MOST_VALUES / Object.keys(rows[0] ?? {}).length));
  const statements: Statement[] = [];
  for (let start = 0; start < rows.length; start += size) {
    statements.push(insertion(tables, table, rows.slice(start, start + size), returning));
  }
  return statements;
}

function insertion(
  { names }: Ledger,
  table: keyof Ledger['names'],
  rows: readonly NewRow[],
  returning: readonly string[]
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
