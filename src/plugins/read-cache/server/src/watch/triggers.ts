import type { Core } from '@strapi/strapi';

/** Where PostgreSQL announces writes. */
export const CHANNEL = 'newsroom_read_cache';

const TRIGGER = 'newsroom_read_cache';

/** Instances that start at the same time take turns. Any number, as long as it is this one. */
const LOCK = 7_302_016;

/**
 * Makes the database itself tell all instances of every write to a table that readers can see: a
 * trigger for each statement, so that the word goes out with the commit or not at all. Tables that
 * have theirs are not touched again.
 */
export async function installTriggers(
  strapi: Core.Strapi,
  isWatched: (table: string) => boolean
): Promise<void> {
  await strapi.db.connection.transaction(async (transaction) => {
    await transaction.raw('SELECT pg_advisory_xact_lock(?)', [LOCK]);
    const { rows } = await transaction.raw<{ rows: Array<{ name: string }> }>(
      `SELECT relname AS name FROM pg_class
       WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')
         AND NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = pg_class.oid AND tgname = ?)
       ORDER BY relname`,
      [TRIGGER]
    );
    const tables = rows.filter(({ name }) => isWatched(name));
    if (tables.length === 0) return;
    await transaction.raw(`
      CREATE OR REPLACE FUNCTION newsroom_read_cache_notify() RETURNS trigger AS $$
      BEGIN PERFORM pg_notify('${CHANNEL}', ''); RETURN NULL; END $$ LANGUAGE plpgsql`);
    for (const { name } of tables) {
      await transaction.raw(
        `CREATE TRIGGER ?? AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ??
         FOR EACH STATEMENT EXECUTE FUNCTION newsroom_read_cache_notify()`,
        [TRIGGER, name]
      );
    }
  });
}

/** Tells all instances what a trigger would: that anything may have changed. */
export async function announceWrite(strapi: Core.Strapi): Promise<void> {
  await strapi.db.connection.raw('SELECT pg_notify(?, ?)', [CHANNEL, '']);
}
