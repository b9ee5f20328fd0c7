const NO_POSTGRES =
  'PostgreSQL: skipped, set DATABASE_URL=postgres://user:password@127.0.0.1:5432/database to run it.';
const NO_BROWSER =
  'Browser: skipped, install chromium or set CHROMIUM_PATH=/path/to/chromium to run it.';

/**
 * A run of jest, or what is to be set so that it can run.
 *
 * @typedef {object} TestGroup
 * @property {string} key by which `npm run test:soak` knows it
 * @property {string} name
 * @property {string[]} args of jest
 * @property {1 | 2} cores of a machine that has two
 * @property {boolean} [needsPanel] whether it opens the admin panel
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [notice] a line for the person at the terminal
 * @property {string} [skippedLike] not run, because of what `notice` says: counts as many skipped tests as the group of this
 *   name has passed
 * @property {number} [skips] not run, because of what `notice` says: counts as this many skipped tests
 *
 * @param {{ chromium: string | null, databaseUrl?: string }} machine what this machine has
 * @returns {TestGroup[]}
 */
export function testGroups({ chromium, databaseUrl }) {
  const sqlite = { TEST_DATABASE: 'sqlite' };
  // `pg` knows no zone but the process's: where that is not UTC, times stored by its clock are seen.
  const postgres = {
    TEST_DATABASE: 'postgres',
    TEST_DATABASE_URL: databaseUrl,
    TZ: 'America/New_York',
  };
  const browser = { CHROMIUM_PATH: chromium ?? '' };
  const project = (...names) => ['--selectProjects', ...names];
  const alone = (name) => [...project(name), '--runInBand'];
  const likeSqlite = (name) => (databaseUrl ? {} : { notice: NO_POSTGRES, skippedLike: name });
  return [
    { key: 'unit', name: 'Unit', args: project(...UNIT), cores: 2 },
    { key: 'sqlite', name: ON_SQLITE, args: project('integration'), env: sqlite, cores: 2 },
    {
      key: 'postgres',
      name: 'Integration on PostgreSQL',
      args: project('integration'),
      env: postgres,
      cores: 2,
      ...likeSqlite(ON_SQLITE),
    },
    // Processes are killed and receivers fail, on the real database.
    { key: 'chaos-sqlite', name: CHAOS_ON_SQLITE, args: alone('chaos'), env: sqlite, cores: 1 },
    {
      key: 'chaos-postgres',
      name: 'Chaos on PostgreSQL',
      args: alone('chaos'),
      env: postgres,
      cores: 1,
      ...likeSqlite(CHAOS_ON_SQLITE),
    },
    {
      key: 'smoke',
      name: 'Smoke',
      args: alone('smoke'),
      env: browser,
      needsPanel: true,
      cores: 1,
      ...(chromium ? {} : { notice: NO_BROWSER }),
    },
    { key: 'pack', name: 'Packages for npm', args: alone('pack'), cores: 1 },
    {
      key: 'e2e',
      name: 'Stories in a browser',
      args: project('e2e'),
      env: browser,
      needsPanel: true,
      cores: 2,
      ...(chromium ? {} : { notice: NO_BROWSER, skips: 1 }),
    },
  ];
}

/** With the rules about time once more in each zone of jest.config.cjs. */
export const UNIT = ['unit', 'UTC', 'Europe/Kyiv', 'America/New_York', 'Europe/London'];
const ON_SQLITE = 'Integration on SQLite';
const CHAOS_ON_SQLITE = 'Chaos on SQLite';
