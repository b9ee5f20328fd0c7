import type { TimesOrigin } from '../../../domain/stored-times';
import type { Sql } from './sql';

/**
 * What a database says of its own times. Not in Strapi's core store, which `strapi import` empties:
 * a table that Strapi does not know stays.
 */
const TABLE = 'newsroom_stored_times';

export interface Mark {
  origin: TimesOrigin;
  since: string;
}

/** @param schema that the tables are in */
export async function readMark(sql: Sql, schema: string): Promise<Mark | null> {
  const [table] = await sql('SELECT to_regclass(?) IS NOT NULL AS there', [quoted(schema)]);
  if (table?.there !== true) return null;
  const [row] = await sql(`SELECT origin, to_json(since)#>>'{}' AS since FROM ${quoted(schema)}`);
  return row ? { origin: row.origin as TimesOrigin, since: String(row.since) } : null;
}

export async function writeMark(
  sql: Sql,
  schema: string,
  origin: TimesOrigin,
  zone: string
): Promise<void> {
  await sql(`CREATE TABLE IF NOT EXISTS ${quoted(schema)} (
    id integer PRIMARY KEY CHECK (id = 1),
    origin text NOT NULL,
    written_in text NOT NULL,
    since timestamptz NOT NULL
  )`);
  await sql(
    `INSERT INTO ${quoted(schema)} VALUES (1, ?, ?, now())
     ON CONFLICT (id) DO UPDATE SET origin = excluded.origin, written_in = excluded.written_in`,
    [origin, zone]
  );
}

function quoted(schema: string): string {
  return `"${schema.replaceAll('"', '""')}".${TABLE}`;
}
