import type { Core } from '@strapi/strapi';

import { usesPostgres } from './environment';

/** How the database ends a transaction that it does not keep. */
export type CommitFault =
  /** A deferred constraint is broken: found at COMMIT, with the connection as good as before. */
  | 'refused'
  /** The connection is ended in the middle of the COMMIT; PostgreSQL only. */
  | 'cut';

/** Names whose rows no COMMIT keeps. */
export const UNKEPT = 'Unkept';

/**
 * Makes the database fail every COMMIT after a row whose column holds `Unkept` was written. Only what
 * runs in a transaction has its COMMIT failed; PostgreSQL fails a statement alone as well.
 */
export async function failCommits(
  strapi: Core.Strapi,
  table: string,
  column: string,
  fault: CommitFault = 'refused'
): Promise<void> {
  if (usesPostgres) await onPostgres(strapi, { table, column, fault });
  else await onSqlite(strapi, { table, column });
}

/** Lets commits be kept again. */
export async function keepCommits(strapi: Core.Strapi, table: string): Promise<void> {
  const { connection } = strapi.db;
  if (usesPostgres) await connection.raw(`DROP TRIGGER IF EXISTS test_unkept ON "${table}"`);
  else {
    for (const event of ['insert', 'update']) {
      await connection.raw(`DROP TRIGGER IF EXISTS test_unkept_${table}_${event}`);
    }
  }
}

async function onPostgres(
  { db: { connection } }: Core.Strapi,
  { table, column, fault }: { table: string; column: string; fault: CommitFault }
): Promise<void> {
  const fail =
    fault === 'cut'
      ? 'PERFORM pg_terminate_backend(pg_backend_pid())'
      : `RAISE EXCEPTION 'Not kept, says the test.'`;
  await connection.raw(`
    CREATE OR REPLACE FUNCTION test_unkept_${fault}() RETURNS trigger AS $$
    BEGIN ${fail}; RETURN NULL; END $$ LANGUAGE plpgsql`);
  await connection.raw(`
    CREATE CONSTRAINT TRIGGER test_unkept AFTER INSERT OR UPDATE ON "${table}"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."${column}" LIKE '%${UNKEPT}%')
    EXECUTE FUNCTION test_unkept_${fault}()`);
}

async function onSqlite(
  { db: { connection } }: Core.Strapi,
  { table, column }: { table: string; column: string }
): Promise<void> {
  await connection.raw('CREATE TABLE IF NOT EXISTS test_nobody (id INTEGER PRIMARY KEY)');
  await connection.raw(`
    CREATE TABLE IF NOT EXISTS test_unkept (
      nobody INTEGER REFERENCES test_nobody (id) DEFERRABLE INITIALLY DEFERRED)`);
  for (const event of ['insert', 'update']) {
    await connection.raw(`
      CREATE TRIGGER test_unkept_${table}_${event} AFTER ${event} ON "${table}"
      WHEN NEW."${column}" LIKE '%${UNKEPT}%'
      BEGIN INSERT INTO test_unkept (nobody) VALUES (1); END`);
  }
}
