import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

import { tallyOf } from './tally.mjs';

/**
 * Runs one group of tests, shows what jest prints, and counts.
 *
 * @param {string} root
 * @param {import('./test-groups.mjs').TestGroup} group
 * @returns {import('./tally.mjs').Tally} a run that crashed, or that ended badly with no failed test, is one failure
 */
export function runJest(root, { name, args, env }) {
  const results = path.join(root, '.cache/test-results.json');
  fs.mkdirSync(path.dirname(results), { recursive: true });
  fs.rmSync(results, { force: true });
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  const { status, signal } = spawnSync(
    process.execPath,
    [jest, ...args, '--json', '--outputFile', results],
    // All into one stream, or the closing line may overtake it.
    { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 1, 1] }
  );
  if (signal === 'SIGINT') process.exit(130);
  const tally = fs.existsSync(results)
    ? tallyOf(JSON.parse(fs.readFileSync(results, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 };
  if (status !== 0 && tally.failed === 0) {
    console.log(`${name}: jest ended with ${signal ?? status} without naming a failed test.`);
    tally.failed = 1;
  }
  return tally;
}
