import type { Core } from '@strapi/strapi';

import { usesPostgres } from './environment';

/** When PostgreSQL notices that its disk is full; SQLite does in the statement. */
export type FullAt = 'statement' | 'commit';

/**
 * Has no row kept any more for want of room. SQLite may not have another page, which it says as it says
 * of a full disk. PostgreSQL would need a disk of its own: what it says then is raised for these tables.
 */
export async function fillDisk(
  { db: { connection } }: Core.Strapi,
  tables: readonly string[],
  at: FullAt
): Promise<void> {
  if (!usesPostgres) {
    await connection.raw('PRAGMA max_page_count = 1');
    return;
  }
  await connection.raw(`
    CREATE OR REPLACE FUNCTION test_full_disk() RETURNS trigger AS $$
    BEGIN
      RAISE EXCEPTION 'could not extend file "base/1/2": No space left on device'
        USING ERRCODE = 'disk_full';
    END $$ LANGUAGE plpgsql`);
  const timing = at === 'commit' ? 'DEFERRABLE INITIALLY DEFERRED' : '';
  for (const table of tables) {
    await connection.raw(`
      CREATE CONSTRAINT TRIGGER test_full_disk AFTER INSERT OR UPDATE ON "${table}" ${timing}
      FOR EACH ROW EXECUTE FUNCTION test_full_disk()`);
  }
}

export async function makeRoom(
  { db: { connection } }: Core.Strapi,
  tables: readonly string[]
): Promise<void> {
  if (!usesPostgres) {
    await connection.raw('PRAGMA max_page_count = 1073741823');
    return;
  }
  for (const table of tables) {
    await connection.raw(`DROP TRIGGER IF EXISTS test_full_disk ON "${table}"`);
  }
}
