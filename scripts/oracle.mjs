// `npm run oracle`: twenty thousand writes at random on each database that is there, and after each of them what readers get from
// memory beside what Strapi says without any. Flags: --writes 20000, --seed of a run before, --database sqlite or postgres,
// --instances 1 or 2 (PostgreSQL only), --compared 8 answers after each write, --needless 0.02 of those dropped at most.
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';

import { runSuite } from './suite.mjs';

const { values: flags } = parseArgs({
  options: {
    writes: { type: 'string', default: '20000' },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
    database: { type: 'string' },
    instances: { type: 'string' },
    compared: { type: 'string', default: '8' },
    needless: { type: 'string', default: '0.02' },
  },
});

await runSuite((groups) =>
  groups
    .filter(({ key }) => key === 'sqlite' || (key === 'postgres' && process.env.DATABASE_URL))
    .filter(({ key }) => !flags.database || key === flags.database)
    .map((group) => ({
      ...group,
      name: group.name.replace('Integration', 'Oracle'),
      args: ['--selectProjects', 'specs', '--testPathPatterns', 'integration/oracle/'],
      env: {
        ...group.env,
        ORACLE_WRITES: flags.writes,
        ORACLE_SEED: flags.seed,
        ORACLE_COMPARED: flags.compared,
        ORACLE_NEEDLESS: flags.needless,
        // SQLite has one process.
        ...(flags.instances && group.key === 'postgres' && { ORACLE_INSTANCES: flags.instances }),
      },
    }))
);
