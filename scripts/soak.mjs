// `npm run test:soak -- e2e 10`: one group of tests again and again, on a machine that is busy with other things.
import { spawn } from 'node:child_process';

import { Failure } from './failure.mjs';
import { runSuite } from './suite.mjs';

const BUSY_LOOPS = 4;

const [key, rounds = '10'] = process.argv.slice(2);
const loops = Array.from({ length: BUSY_LOOPS }, () =>
  spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' })
);
try {
  await runSuite(repeated);
} finally {
  for (const loop of loops) loop.kill('SIGKILL');
}

function repeated(groups) {
  const group = groups.find((one) => one.key === key);
  if (!group || !(Number(rounds) > 0)) {
    const keys = groups.map((one) => one.key).join(', ');
    throw new Failure(`Give a group and a number of runs, such as "e2e 10": ${keys}.`);
  }
  return Array.from({ length: Number(rounds) }, (_, index) => ({
    ...group,
    name: `${group.name}, round ${index + 1} of ${rounds}`,
    // One after the other, however few cores it needs.
    cores: 2,
  }));
}
