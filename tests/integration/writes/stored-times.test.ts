import path from 'node:path';

import { Client } from 'pg';

import { copyTemplate, type TestDatabase } from '../../support/database';
import { usesPostgres } from '../../support/environment';
import { newFolder, removeFolder } from '../../support/folder';
import { startInVain, startNewsroom } from '../../support/process';
import { root } from '../../support/root';

const describeOnPostgres = usesPostgres ? describe : describe.skip;

/** Wall clocks of Kyiv, as a server there has stored them, and what they meant. */
const STORED: Array<[wall: string, meant: string]> = [
  ['2024-02-01 17:25:00.123', '2024-02-01T15:25:00.123Z'],
  ['2024-07-01 17:25:00', '2024-07-01T14:25:00.000Z'],
  ['2024-10-27 02:30:00', '2024-10-26T23:30:00.000Z'],
  ['2024-10-27 03:30:00', '2024-10-27T00:30:00.000Z'],
  ['2024-10-27 04:30:00', '2024-10-27T02:30:00.000Z'],
  ['1910-01-01 02:02:04', '1910-01-01T00:00:00.000Z'],
];

describeOnPostgres('a database whose times are the wall clock of Kyiv', () => {
  let folder: string;
  let database: TestDatabase;

  beforeEach(async () => {
    folder = newFolder();
    database = await copyTemplate(folder);
    await query('DROP TABLE newsroom_stored_times');
    await query('CREATE TABLE of_another_program (id serial, created_at timestamp)');
    for (const [wall] of STORED) {
      await query('INSERT INTO of_another_program (created_at) VALUES ($1)', [wall]);
      await query(
        `INSERT INTO articles (document_id, title, slug, locale, created_at, updated_at, date_published)
         SELECT w, w, w, 'en', w::timestamp, w::timestamp, w::timestamp FROM (SELECT $1::text AS w) wall`,
        [wall]
      );
    }
  });
  afterEach(async () => {
    await database.drop();
    removeFolder(folder);
  });

  async function query(sql: string, values?: string[]): Promise<Array<Record<string, string>>> {
    const client = new Client({ connectionString: database.env.DATABASE_URL });
    await client.connect();
    try {
      return (await client.query<Record<string, string>>(sql, values)).rows;
    } finally {
      await client.end();
    }
  }

  /** Every time in the database, as it is stored. */
  async function everyTime(): Promise<Record<string, Array<string | undefined>>> {
    const columns = await query(
      `SELECT table_name AS name, column_name AS column FROM information_schema.columns
       WHERE table_schema = 'public' AND data_type = 'timestamp without time zone' ORDER BY 1, 2`
    );
    const found: Record<string, Array<string | undefined>> = {};
    for (const { name, column } of columns) {
      const rows = await query(`SELECT "${column}"::text AS at FROM "${name}" ORDER BY id`);
      found[`${name}.${column}`] = rows.map(({ at }) => at);
    }
    return found;
  }

  async function articleTimes(): Promise<unknown[]> {
    const rows = await query(
      `SELECT title, to_char(date_published, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at,
         created_at = date_published AND updated_at = date_published AS same FROM articles ORDER BY id`
    );
    return rows.map(({ title, at, same }) => [title, at, same]);
  }

  const zone = (TZ: string, more: object = {}) => ({ ...database.env, TZ, ...more });

  it('is not started on by a server in Kyiv, which says what to do and changes nothing', async () => {
    const before = await everyTime();
    const { code, output } = await startInVain(folder, zone('Europe/Kyiv'));
    expect(code).not.toBe(0);
    expect(output).toContain('DATABASE_TIMES_ZONE=Europe/Kyiv');
    expect(output).toContain('backup');
    expect(await everyTime()).toEqual(before);
  });

  it('is warned of by a server in UTC, until somebody says that it is right', async () => {
    const start = async (more: object) => {
      const server = await startNewsroom(
        folder,
        zone('UTC', { STRAPI_LOG_LEVEL: 'warn', ...more })
      );
      await server.stop();
      return server.output();
    };
    expect(await start({})).toContain('Nothing in this database says in which zone');
    const late = await startInVain(folder, zone('UTC', { DATABASE_TIMES_ZONE: 'Europe/Kyiv' }));
    expect(late.output).toContain('Restore the backup');
    expect(await start({ DATABASE_TIMES_ZONE: 'UTC' })).not.toContain('Nothing in this database');
    const kept = ['2024-07-01 17:25:00', '2024-07-01T17:25:00.000Z', true];
    expect(await articleTimes()).toContainEqual(kept);
  });

  it('is converted once, every time of Strapi’s and of nobody else, by a server in another zone', async () => {
    const before = await everyTime();
    const env = zone('America/New_York', {
      DATABASE_TIMES_ZONE: 'Europe/Kyiv',
      STRAPI_LOG_LEVEL: 'warn',
    });
    const server = await startNewsroom(folder, env);
    await server.stop();
    expect(server.output()).toContain('from Europe/Kyiv to UTC');
    expect(server.output()).toContain('were read as the first of the two');
    expect(server.output()).toMatch(
      /Happened twice: articles\.date_published \d+: 2024-10-27 03:30/
    );

    const right = STORED.map(([wall, meant]) => [wall, meant, true]);
    expect(await articleTimes()).toEqual(right);
    const again = await startNewsroom(folder, env);
    await again.stop();
    expect(again.output()).not.toContain('from Europe/Kyiv to UTC');
    expect(await articleTimes()).toEqual(right);

    const after = await everyTime();
    expect(after['of_another_program.created_at']).toEqual(before['of_another_program.created_at']);
    // Written at the first start of all, about now: Kyiv is never less than two hours ahead.
    for (const column of ['i18n_locale.created_at', 'strapi_migrations_internal.time']) {
      const moved = Date.parse(`${before[column]?.[0]}Z`) - Date.parse(`${after[column]?.[0]}Z`);
      expect([2, 3]).toContain(moved / 3_600_000);
    }
  });
});

describeOnPostgres('a driver that keeps times in the zone of the process', () => {
  it('is seen at the start, which is refused', async () => {
    const folder = newFolder();
    const database = await copyTemplate(folder);
    const driver = path.join(root, 'tests/support/local-times.cjs');
    const env = { ...database.env, TZ: 'Europe/Kyiv', NODE_OPTIONS: `--require ${driver}` };
    const { code, output } = await startInVain(folder, env);
    await database.drop();
    removeFolder(folder);
    expect(code).not.toBe(0);
    expect(output).toMatch(
      /does not give back the times .* 2024-10-27T00:30:00\.000Z is stored as/s
    );
  });
});
