import { createHash } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { MARK } from '../publications/models/mark';
import { tableOf } from '../stored-reads/statement';
import { OWN_WRITES_SETTING } from './own-writes';
import type { WatchedTable } from './watched-table';

type Connection = Core.Strapi['db']['connection'];

const PREFIX = 'newsroom_outside';

/** Instances that start at the same time take turns. Any number, as long as it is this one. */
const LOCK = 7_302_017;

/**
 * Marks what is written past the document service, by whatever program. Triggers that are as they
 * should be are not touched again; without the store's tables they do nothing.
 */
export async function markOnPostgres(
  strapi: Core.Strapi,
  tables: readonly WatchedTable[]
): Promise<void> {
  await strapi.db.connection.transaction(async (transaction) => {
    await transaction.raw('SELECT pg_advisory_xact_lock(?)', [LOCK]);
    const present = await presentTriggers(transaction);
    for (const table of tables) {
      const body = bodyOf(strapi, table);
      const name = `${PREFIX}_${digest(body)}`;
      const old = present.filter((one) => one.table === table.table && one.name !== name);
      for (const one of old) {
        await transaction.raw('DROP TRIGGER ?? ON ??', [one.name, one.table]);
      }
      if (present.some((one) => one.table === table.table && one.name === name)) continue;
      await install(transaction, table.table, { name, body });
    }
  });
}

async function presentTriggers(
  transaction: Connection
): Promise<Array<{ table: string; name: string }>> {
  const { rows } = await transaction.raw<{ rows: Array<{ table: string; name: string }> }>(
    `SELECT c.relname AS table, t.tgname AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
      WHERE c.relnamespace = current_schema()::regnamespace AND starts_with(t.tgname, ?)`,
    [PREFIX]
  );
  return rows;
}

async function install(
  transaction: Connection,
  table: string,
  { name, body }: { name: string; body: string }
): Promise<void> {
  const note = `${PREFIX}_${digest(table)}`;
  await transaction.raw(
    escaped(
      `CREATE OR REPLACE FUNCTION ${note}() RETURNS trigger AS $$ ${body} $$ LANGUAGE plpgsql`
    )
  );
  await transaction.raw(
    `CREATE TRIGGER ?? AFTER INSERT OR UPDATE OR DELETE ON ??
     FOR EACH ROW EXECUTE FUNCTION ${note}()`,
    [name, table]
  );
}

function bodyOf(strapi: Core.Strapi, { isAlways, ignored, marks }: WatchedTable): string {
  const store = tableOf(strapi, MARK);
  const insert = (selects: readonly string[]): string =>
    selects.length === 0
      ? 'NULL;'
      : `INSERT INTO ${store} (tag, cause_type, cause_id, is_found) ${selects.join(' UNION ')};`;
  const whole = (row: string): string =>
    `(to_jsonb(${row}) - ARRAY[${ignored.map((name) => `'${name}'`).join(', ')}]::text[])`;
  const isOwn = isAlways ? '' : `current_setting('${OWN_WRITES_SETTING}', true) = 'on' OR`;
  return `BEGIN
    IF ${isOwn} to_regclass('${store}') IS NULL THEN RETURN NULL; END IF;
    IF TG_OP = 'INSERT' THEN ${insert(marks('NEW', 'created'))}
    ELSIF TG_OP = 'DELETE' THEN ${insert(marks('OLD', 'deleted'))}
    ELSIF ${whole('OLD')} IS DISTINCT FROM ${whole('NEW')} THEN
      ${insert([...marks('OLD', 'updated'), ...marks('NEW', 'updated')])}
    END IF;
    RETURN NULL;
  END`;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** knex takes a question mark for a value. */
function escaped(sql: string): string {
  return sql.replaceAll('?', '\\?');
}
