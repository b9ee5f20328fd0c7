import type { Row, Sql } from './sql';

/** A table of Strapi's, and its columns that hold times without an offset. */
export interface TimeTable {
  /** Quoted, with its schema. */
  table: string;
  name: string;
  /** Not quoted. */
  columns: string[];
}

/**
 * Every column of a time in the tables that Strapi has made: content, components, its own bookkeeping,
 * other plugins. What others keep in the same schema is theirs.
 */
export async function timeTables(sql: Sql, schema: string): Promise<TimeTable[]> {
  const names = await tablesOfStrapi(sql, schema);
  const rows = await sql(
    `SELECT c.table_name AS name, c.column_name AS column FROM information_schema.columns c
     JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = ? AND t.table_type = 'BASE TABLE'
       AND c.data_type = 'timestamp without time zone' ORDER BY 1, c.ordinal_position`,
    [schema]
  );
  const tables = new Map<string, string[]>();
  for (const { name, column } of rows as Array<{ name: string; column: string }>) {
    if (!names.has(name) && !name.startsWith('strapi_')) continue;
    tables.set(name, [...(tables.get(name) ?? []), column]);
  }
  return [...tables].map(([name, columns]) => ({
    table: `${quoted(schema)}.${quoted(name)}`,
    name,
    columns,
  }));
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Strapi keeps a list of the tables that it has made. */
async function tablesOfStrapi(sql: Sql, schema: string): Promise<Set<string>> {
  const rows: Row[] = await sql(
    `SELECT jsonb_array_elements(schema::jsonb -> 'tables') ->> 'name' AS name
     FROM ${quoted(schema)}.strapi_database_schema`
  );
  return new Set(rows.map(({ name }) => String(name)));
}
