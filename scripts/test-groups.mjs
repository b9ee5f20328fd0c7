/** The time zones that the rules about time are tested under again: none of them may change a result. */
const ZONES = ['UTC', 'Europe/Kyiv', 'America/New_York', 'Europe/London'];
const TIME = 'newsroom/domain/[^/]*(time|clock|zone|day|rights|cursor)[^/]*$';

/** Processes are killed and receivers fail, on the real database. */
const CHAOS = ['--selectProjects', 'chaos', '--runInBand'];

const NO_POSTGRES =
  'PostgreSQL: skipped, set DATABASE_URL=postgres://user:password@127.0.0.1:5432/database to run it.';
const NO_BROWSER =
  'Browser: skipped, install chromium or set CHROMIUM_PATH=/path/to/chromium to run it.';

/**
 * A run of jest, or what is to be set so that it can run.
 *
 * @typedef {object} TestGroup
 * @property {string} name
 * @property {string[]} args of jest
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
  const integration = ['--selectProjects', 'integration'];
  return [
    { name: 'Unit', args: ['--selectProjects', 'unit'] },
    ...ZONES.map((zone) => ({
      name: `Time under TZ=${zone}`,
      args: ['--selectProjects', 'unit', '--testPathPatterns', TIME],
      env: { TZ: zone },
    })),
    { name: 'Integration on SQLite', args: integration, env: { TEST_DATABASE: 'sqlite' } },
    {
      name: 'API without the read cache',
      args: [...integration, '--testPathPatterns', 'integration/(reads|writes|panel|photo|desk)/'],
      env: { TEST_DATABASE: 'sqlite', TEST_READ_CACHE: 'off' },
    },
    {
      name: 'Integration on PostgreSQL',
      args: integration,
      env: { TEST_DATABASE: 'postgres', TEST_DATABASE_URL: databaseUrl },
      ...(databaseUrl ? {} : { notice: NO_POSTGRES, skippedLike: 'Integration on SQLite' }),
    },
    { name: 'Chaos on SQLite', args: CHAOS, env: { TEST_DATABASE: 'sqlite' } },
    {
      name: 'Chaos on PostgreSQL',
      args: CHAOS,
      env: { TEST_DATABASE: 'postgres', TEST_DATABASE_URL: databaseUrl },
      ...(databaseUrl ? {} : { notice: NO_POSTGRES, skippedLike: 'Chaos on SQLite' }),
    },
    {
      name: 'Smoke',
      args: ['--selectProjects', 'smoke', '--runInBand'],
      env: { CHROMIUM_PATH: chromium ?? '' },
      ...(chromium ? {} : { notice: NO_BROWSER }),
    },
    {
      name: 'Stories in a browser',
      args: ['--selectProjects', 'e2e', '--runInBand'],
      env: { CHROMIUM_PATH: chromium ?? '' },
      ...(chromium ? {} : { notice: NO_BROWSER, skips: 1 }),
    },
  ];
}
