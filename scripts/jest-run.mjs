import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { tallyOf } from './tally.mjs';

/**
 * What a run of jest has come to.
 *
 * @typedef {{ tally: import('./tally.mjs').Tally, suites: import('./slowest.mjs').Suite[] }} Outcome
 */

/** Several times what the longest group takes: one that hangs is named, and the others still run. */
const LIMIT_MINUTES = 40;

/**
 * Runs one group of tests and counts.
 *
 * @param {string} root
 * @param {import('./test-groups.mjs').TestGroup} group
 * @param {(text: string) => void} print what jest prints, as it comes
 * @returns {Promise<Outcome>} a run that crashed, or that ended badly with no failed test, is one failure
 */
export async function runJest(root, { name, args, env }, print) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-results-'));
  const results = path.join(folder, 'results.json');
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  const child = spawn(process.execPath, [jest, ...args, '--json', '--outputFile', results], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', print);
  const limit = setTimeout(() => {
    print(`${name}: ended after ${LIMIT_MINUTES} minutes.\n`);
    child.kill('SIGKILL');
    // Servers that a test has started may hold these open.
    for (const stream of [child.stdout, child.stderr]) stream.destroy();
  }, LIMIT_MINUTES * 60_000);
  const [code, signal] = await new Promise((resolve) => {
    child.on('close', (...ended) => resolve(ended));
  });
  clearTimeout(limit);
  if (signal === 'SIGINT') process.exit(130);
  const outcome = fs.existsSync(results)
    ? outcomeOf(root, name, JSON.parse(fs.readFileSync(results, 'utf8')))
    : { tally: { passed: 0, failed: 0, skipped: 0 }, suites: [] };
  fs.rmSync(folder, { recursive: true });
  if (code !== 0 && outcome.tally.failed === 0) {
    print(`${name}: jest ended with ${signal ?? code} without naming a failed test.\n`);
    outcome.tally.failed = 1;
  }
  return outcome;
}

function outcomeOf(root, group, results) {
  const suites = results.testResults.map(({ name, startTime, endTime }) => ({
    group,
    file: path.relative(root, name),
    seconds: (endTime - startTime) / 1000,
  }));
  return { tally: tallyOf(results), suites };
}
