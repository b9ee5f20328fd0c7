import type { Ledger } from './ledger';

type Value = string | number | boolean | null;

/** SQLite takes a bounded number of values in one statement. */
const MOST_VALUES = 900;

/** Inserts rows that all have the same columns, in as few statements as possible. */
export async function insertRows(
  tables: Ledger,
  table: keyof Ledger['names'],
  rows: ReadonlyArray<Record<string, Value>>
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const places = `(${columns.map(() => '?').join(', ')})`;
  const size = Math.max(1, Math.floor(MOST_VALUES / columns.length));
  for (let start = 0; start < rows.length; start += size) {
    const part = rows.slice(start, start + size);
    await tables.rows(
      `insert into ${tables.names[table]} (${columns.join(', ')}) values ${part.map(() => places).join(', ')}`,
      part.flatMap((row) => columns.map((column) => row[column] ?? null))
    );
  }
}
