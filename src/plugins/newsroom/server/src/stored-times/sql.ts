import type { Core } from '@strapi/strapi';

export type Row = Record<string, unknown>;

/** Asks PostgreSQL inside of one transaction; `?` stands for a value. */
export type Sql = (text: string, values?: readonly unknown[]) => Promise<Row[]>;

/** Any number, as long as it is this one. */
const LOCK = 7_302_017;

/** Instances that start at the same time take turns. */
export function inTurn<Result>(
  strapi: Core.Strapi,
  work: (sql: Sql, schema: string) => Promise<Result>
): Promise<Result> {
  return strapi.db.connection.transaction(async (transaction) => {
    const sql: Sql = async (text, values) => {
      const { rows } = await transaction.raw<{ rows: Row[] }>(text, [...(values ?? [])]);
      return rows;
    };
    await sql('SELECT pg_advisory_xact_lock(?)', [LOCK]);
    const [place] = await sql('SELECT current_schema() AS schema');
    return work(sql, strapi.db.getSchemaName() ?? String(place?.schema));
  });
}
