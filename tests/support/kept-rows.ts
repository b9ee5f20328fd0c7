import { askSql } from './ask-sql';
import type { TestDatabase } from './database';
import { tablesIn } from './tables';

type Row = Record<string, unknown>;

/** What a SQLite database holds, by table. */
export type Rows = Record<string, { columns: string[]; rows: Row[] }>;

export async function rowsIn(database: TestDatabase): Promise<Rows> {
  const rows: Rows = {};
  for (const table of await tablesIn(database)) {
    const columns = await askSql<{ name: string }>(database, `PRAGMA table_info("${table}")`);
    rows[table] = {
      columns: columns.map(({ name }) => name),
      rows: await askSql<Row>(database, `SELECT * FROM "${table}"`),
    };
  }
  return rows;
}

/**
 * What is not there any more: tables, columns, and rows of some tables, values included.
 *
 * @param tables those whose rows nobody but their owner may change
 */
export function lostRows(before: Rows, after: Rows, tables: RegExp): string[] {
  return Object.entries(before).flatMap(([table, { columns, rows }]) => {
    const now = after[table];
    if (!now) return [`table ${table}`];
    const lost = columns.filter((name) => !now.columns.includes(name));
    if (lost.length > 0) return lost.map((name) => `column ${table}.${name}`);
    if (!tables.test(table)) return [];
    const there = new Set(now.rows.map((row) => valuesOf(row, columns)));
    return rows
      .map((row) => valuesOf(row, columns))
      .filter((values) => !there.has(values))
      .map((values) => `row of ${table}: ${values}`);
  });
}

function valuesOf(row: Row, columns: string[]): string {
  return JSON.stringify(columns.map((name) => row[name]));
}
