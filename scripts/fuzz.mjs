// `npm run fuzz`: twenty thousand requests that nobody means, on each database that is there. `FUZZ_SEED` asks for those of a run before.
import { randomInt } from 'node:crypto';

import { runSuite } from './suite.mjs';

const { FUZZ_SEED: seed = String(randomInt(2 ** 31)), FUZZ_REQUESTS: requests = '20000' } =
  process.env;

console.log(`FUZZ_SEED=${seed}`);
await runSuite((groups) =>
  groups
    .filter(({ key }) => key === 'sqlite' || (key === 'postgres' && process.env.DATABASE_URL))
    .map((group) => ({
      ...group,
      name: group.name.replace('Integration', 'Fuzzed'),
      args: ['--selectProjects', 'specs', '--testPathPatterns', 'integration/fuzz/'],
      env: { ...group.env, FUZZ_SEED: seed, FUZZ_REQUESTS: requests },
    }))
);
