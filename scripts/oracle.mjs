// `npm run oracle`: twenty thousand writes at random on each database that is there, and what readers get from memory beside what
// Strapi says without any. Flags: --writes 20000, --seed of a run before, --database sqlite or postgres, --instances 1 or 2
// (PostgreSQL only), --asked 12, --compared 3, --needless 0.02 of those dropped at most.
//
// Some 45 addresses are drawn anew every 50 writes. While each write is on its way, two of them are asked for. After each write,
// at the instance that has taken it and 100 ms later at the other one, 12 chosen at random are asked for, and 3 of those
// compared with Strapi's own answer; after every 20th all 45 are asked for. After every 100th, all of them are compared,
// and the log folded and the store with what REST shows.
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';

import { runSuite } from './suite.mjs';

const { values: flags } = parseArgs({
  options: {
    writes: { type: 'string', default: '20000' },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
    database: { type: 'string' },
    instances: { type: 'string' },
    asked: { type: 'string', default: '12' },
    compared: { type: 'string', default: '3' },
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
        ORACLE_ASKED: flags.asked,
        ORACLE_COMPARED: flags.compared,
        ORACLE_NEEDLESS: flags.needless,
        // SQLite has one process.
        ...(flags.instances && group.key === 'postgres' && { ORACLE_INSTANCES: flags.instances }),
      },
    }))
);
