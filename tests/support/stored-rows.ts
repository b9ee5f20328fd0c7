import { askSql } from './ask-sql';
import type { TestDatabase } from './database';
import { tablesIn } from './tables';

/** A table as it is stored. */
export interface StoredTable {
  /** Types as the database names them, by column. */
  columns: Record<string, string>;
  /** By their id, or by themselves where there is none. */
  rows: Map<string, Record<string, unknown>>;
}

/** Every table of a database of a test, past Strapi; a newsroom may run meanwhile. */
export async function storedTables(database: TestDatabase): Promise<Map<string, StoredTable>> {
  const names = (await tablesIn(database)).filter((name) => !name.startsWith('sqlite_'));
  const tables = new Map<string, StoredTable>();
  for (const name of names.toSorted()) {
    const rows = await askSql<Record<string, unknown>>(database, `select * from "${name}"`);
    tables.set(name, {
      columns: await columnsOf(database, name),
      rows: new Map(rows.map((row) => [JSON.stringify(row.id ?? row), row])),
    });
  }
  return tables;
}

async function columnsOf(database: TestDatabase, table: string): Promise<Record<string, string>> {
  const sql = database.env.DATABASE_URL
    ? `select column_name as name, data_type as type from information_schema.columns
        where table_schema = 'public' and table_name = '${table}'`
    : `select name, type from pragma_table_info('${table}')`;
  const columns = await askSql<{ name: string; type: string }>(database, sql);
  return Object.fromEntries(columns.map(({ name, type }) => [name, type]));
}

/**
 * What is missing or another one in a later state: of rows, columns and their types. What came since is no loss.
 *
 * @param ignored rows that are nobody's loss
 */
export function losses(
  before: ReadonlyMap<string, StoredTable>,
  after: ReadonlyMap<string, StoredTable>,
  ignored: (table: string, row: Record<string, unknown>) => boolean
): string[] {
  return [...before].flatMap(([name, { columns, rows }]) => {
    const now = after.get(name);
    if (!now) return [`the table ${name}`];
    const lostColumns = Object.entries(columns)
      .filter(([column, type]) => now.columns[column] !== type)
      .map(([column, type]) => `the column ${name}.${column} (${type})`);
    const lostRows = [...rows]
      .filter(([id, row]) => !ignored(name, row) && !isSame(row, now.rows.get(id)))
      .map(([id, row]) => `${name} ${id}: ${difference(row, now.rows.get(id))}`);
    return [...lostColumns, ...lostRows];
  });
}

function isSame(row: object, other: object | undefined): boolean {
  return JSON.stringify(row) === JSON.stringify(other);
}

function difference(
  row: Record<string, unknown>,
  now: Record<string, unknown> | undefined
): string {
  if (!now) return `gone, ${JSON.stringify(row).slice(0, 200)}`;
  const names = Object.keys(row).filter(
    (name) => JSON.stringify(row[name]) !== JSON.stringify(now[name])
  );
  return names.map((name) => `${name} ${String(row[name])} -> ${String(now[name])}`).join(', ');
}
