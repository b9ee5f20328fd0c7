import type { Core } from '@strapi/strapi';

import { MARK } from '../publications/models/mark';
import { tableOf } from '../stored-reads/statement';
import { OWN_WRITES } from './own-writes';
import type { WatchedTable } from './watched-table';

interface Client {
  /** tarn 3: makes a connection, and runs the `afterCreate` of the configuration. */
  pool: { creator: () => Promise<{ exec(sql: string): unknown }> };
}

const COLUMNS = 'tag, cause_type, cause_id, is_found';

/**
 * Marks what is written past the document service. The triggers are temporary: they belong to a
 * connection of this process, so that they are in nobody's way when the pack is gone, and see what
 * this process writes.
 */
export async function markOnSqlite(
  strapi: Core.Strapi,
  tables: readonly WatchedTable[]
): Promise<void> {
  const { connection } = strapi.db;
  const statements = [`CREATE TEMP TABLE IF NOT EXISTS ${OWN_WRITES} (n INTEGER)`];
  for (const table of tables) {
    const columns = (await connection.raw(
      `PRAGMA table_info("${table.table}")`
    )) as unknown as Array<{
      name: string;
    }>;
    const names = columns.map(({ name }) => name).filter((name) => !table.ignored.includes(name));
    statements.push(...triggers(strapi, table, names));
  }
  for (const statement of statements) await connection.raw(escaped(statement));
  const { pool } = connection.client as Client;
  const create = pool.creator;
  pool.creator = async () => {
    const created = await create();
    created.exec(statements.join(';\n'));
    return created;
  };
}

function triggers(
  strapi: Core.Strapi,
  { table, isAlways, marks }: WatchedTable,
  columns: readonly string[]
): string[] {
  const isOutside = isAlways ? '1 = 1' : `NOT EXISTS (SELECT 1 FROM ${OWN_WRITES})`;
  const isOther = columns.map((name) => `OLD."${name}" IS NOT NEW."${name}"`).join(' OR ');
  const trigger = (event: string, when: string, selects: readonly string[]): string[] =>
    selects.length === 0
      ? []
      : [
          `CREATE TEMP TRIGGER IF NOT EXISTS "newsroom_outside_${event}_${table}"
            AFTER ${event} ON main."${table}" FOR EACH ROW WHEN ${when} BEGIN
            INSERT INTO ${tableOf(strapi, MARK)} (${COLUMNS}) ${selects.join(' UNION ')}; END`,
        ];
  return [
    ...trigger('INSERT', isOutside, marks('NEW', 'created')),
    ...trigger('DELETE', isOutside, marks('OLD', 'deleted')),
    ...trigger('UPDATE', `${isOutside} AND (${isOther})`, [
      ...marks('OLD', 'updated'),
      ...marks('NEW', 'updated'),
    ]),
  ];
}

/** knex takes a question mark for a value. */
function escaped(sql: string): string {
  return sql.replaceAll('?', '\\?');
}
