// `npm run test:quick`: the unit tests, and the integration specs that a change since `main` touches.
import { execFileSync } from 'node:child_process';
import path from 'node:path';

import { runSuite } from './suite.mjs';
import { UNIT } from './test-groups.mjs';

/** Each of them starts a newsroom of its own here, so more would take more than a minute. */
const MOST = 8;

await runSuite(() => [
  { name: 'Unit', args: ['--selectProjects', ...UNIT], cores: 2 },
  specs(touched()),
]);

function specs(files) {
  const name = 'Integration specs touched since main, on SQLite';
  if (files.length === 0) return { name, cores: 1, notice: 'None.', skips: 0 };
  const left = files.length - MOST;
  return {
    name,
    args: ['--selectProjects', 'specs', '--runTestsByPath', ...files.slice(0, MOST)],
    env: { TEST_DATABASE: 'sqlite' },
    cores: 2,
    ...(left > 0 && { notice: `${left} more are touched: npm test runs them all.` }),
  };
}

/** Those that have changed themselves, then those that use a file of the tests that has. */
function touched() {
  const changed = changedFiles().filter((file) => file.startsWith('tests/'));
  if (changed.length === 0) return [];
  const related = lines(
    process.execPath,
    'node_modules/jest/bin/jest.js',
    ...['--selectProjects', 'specs', '--listTests', '--findRelatedTests'],
    ...changed
  ).map((file) => path.relative('', file));
  return related.toSorted((a, b) => Number(changed.includes(b)) - Number(changed.includes(a)));
}

function changedFiles() {
  const [base] = lines('git', 'merge-base', 'HEAD', mainBranch());
  return [
    ...lines('git', 'diff', '--name-only', '--diff-filter=d', base),
    ...lines('git', 'ls-files', '--others', '--exclude-standard'),
  ];
}

/** As the others have it, else as it is here. */
function mainBranch() {
  const [theirs] = lines('git', 'branch', '--remotes', '--list', 'origin/main');
  return theirs?.trim() ?? 'main';
}

function lines(file, ...args) {
  return execFileSync(file, args, { encoding: 'utf8' }).split('\n').filter(Boolean);
}
