import { createHash } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import type { TrackedRows } from '../tags/track-rows';

/** Where PostgreSQL announces writes. */
export const CHANNEL = 'newsroom_read_cache';

/** Where a transaction keeps what it has changed, for whoever commits it. */
export const CHANGED = 'newsroom.changed';

/** Says that anything may have changed. */
export const ANYTHING = '*';

/** Between keys: no slug has one. */
export const SEPARATOR = '\n';

/** knex's own, a transaction or not. */
type Connection = Core.Strapi['db']['connection'];

const TRIGGER = 'newsroom_read_cache';

/** Instances that start at the same time take turns. Any number, as long as it is this one. */
const LOCK = 7_302_016;

/** Of the keys that one transaction notes; a notification may have 8,000 bytes. */
const MAX_NOTED = 20_000;
const MAX_TOLD = 7000;

/** Tells everybody what has changed, with the commit; the transaction itself can be asked. */
const NOTE = `
  CREATE OR REPLACE FUNCTION newsroom_read_cache_note(keys text[]) RETURNS void AS $$
  DECLARE
    known text := coalesce(current_setting('${CHANGED}', true), '');
    told text;
  BEGIN
    IF known = '${ANYTHING}' THEN RETURN; END IF;
    SELECT string_agg(DISTINCT replace(k, E'\\n', ' '), E'\\n') INTO told
      FROM unnest(keys) AS k WHERE k IS NOT NULL;
    IF told IS NULL THEN RETURN; END IF;
    IF length(known) + length(told) > ${MAX_NOTED} OR octet_length(told) > ${MAX_TOLD} THEN
      PERFORM set_config('${CHANGED}', '${ANYTHING}', true);
      PERFORM pg_notify('${CHANNEL}', '${ANYTHING}');
    ELSE
      PERFORM set_config('${CHANGED}', known || E'\\n' || told, true);
      PERFORM pg_notify('${CHANNEL}', told);
    END IF;
  END $$ LANGUAGE plpgsql`;

const TELL_ANYTHING = `
  CREATE OR REPLACE FUNCTION newsroom_read_cache_notify() RETURNS trigger AS $$
  BEGIN
    PERFORM set_config('${CHANGED}', '${ANYTHING}', true);
    PERFORM pg_notify('${CHANNEL}', '${ANYTHING}');
    RETURN NULL;
  END $$ LANGUAGE plpgsql`;

/**
 * Makes the database itself tell all instances of every write to a table that readers can see, so
 * that the word goes out with the commit or not at all: of rows, what they change; of tables that
 * are not looked into, that anything may have changed. Triggers that are as they should be are not
 * touched again.
 */
export async function installTriggers(strapi: Core.Strapi, rows: TrackedRows): Promise<void> {
  const wanted = rowFunctions(rows);
  await strapi.db.connection.transaction(async (transaction) => {
    await transaction.raw('SELECT pg_advisory_xact_lock(?)', [LOCK]);
    const present = await triggersOf(transaction);
    const tables = present.filter(({ name }) => rows.isWatched(name));
    const outdated = tables.filter(({ name, triggers }) => {
      const body = wanted.get(name) ?? null;
      return triggers.toSorted().join() !== namesFor(body).toSorted().join();
    });
    if (outdated.length === 0) return;
    await transaction.raw(escaped(NOTE));
    await transaction.raw(escaped(TELL_ANYTHING));
    for (const { name, triggers } of outdated) {
      for (const trigger of triggers)
        await transaction.raw('DROP TRIGGER ?? ON ??', [trigger, name]);
      await install(transaction, name, wanted.get(name) ?? null);
    }
  });
}

interface Present {
  name: string;
  triggers: string[];
}

async function triggersOf(transaction: Connection): Promise<Present[]> {
  const { rows } = await transaction.raw<{ rows: Present[] }>(
    `SELECT relname AS name, coalesce(
       (SELECT json_agg(tgname) FROM pg_trigger WHERE tgrelid = pg_class.oid AND starts_with(tgname, ?)),
       '[]') AS triggers
     FROM pg_class
     WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')
     ORDER BY relname`,
    [TRIGGER]
  );
  return rows;
}

/** The name says what the trigger does, so that another version of it is another trigger. */
function namesFor(body: string | null): string[] {
  if (body === null) return [`${TRIGGER}_any`];
  return [`${TRIGGER}_${digest(body + NOTE)}`, `${TRIGGER}_emptied`];
}

async function install(transaction: Connection, table: string, body: string | null): Promise<void> {
  const [name = '', emptied = ''] = namesFor(body);
  const tellAnything = (trigger: string, events: string): Promise<unknown> =>
    transaction.raw(
      `CREATE TRIGGER ?? AFTER ${events} ON ??
       FOR EACH STATEMENT EXECUTE FUNCTION newsroom_read_cache_notify()`,
      [trigger, table]
    );
  if (body === null) {
    await tellAnything(name, 'INSERT OR UPDATE OR DELETE OR TRUNCATE');
    return;
  }
  const note = `newsroom_read_cache_${digest(table)}`;
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
  await tellAnything(emptied, 'TRUNCATE');
}

/** What the trigger of each table does for a row. */
function rowFunctions({ models, joins, keys }: TrackedRows): Map<string, string> {
  const bodies = new Map<string, string>();
  for (const model of models) {
    bodies.set(
      model.table,
      bodyOf((row) => keys.ofModel(model, row), keys.ofTurn(model))
    );
  }
  for (const join of joins)
    bodies.set(
      join.table,
      bodyOf((row) => keys.ofJoin(join, row), [])
    );
  return bodies;
}

function bodyOf(of: (row: 'NEW' | 'OLD') => string[], turned: readonly string[]): string {
  const note = (selects: readonly string[]): string =>
    `PERFORM newsroom_read_cache_note(ARRAY(${selects.join(' UNION ALL ')}));`;
  return `BEGIN
    IF TG_OP = 'INSERT' THEN ${note(of('NEW'))}
    ELSIF TG_OP = 'DELETE' THEN ${note(of('OLD'))}
    ELSIF OLD::text IS DISTINCT FROM NEW::text THEN ${note([...of('OLD'), ...of('NEW'), ...turned])}
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

/** Tells all instances what a trigger would: that anything may have changed. */
export async function announceWrite(strapi: Core.Strapi): Promise<void> {
  await strapi.db.connection.raw('SELECT pg_notify(?, ?)', [CHANNEL, ANYTHING]);
}
