import { runJest } from './jest-run.mjs';
import { runInLanes } from './lanes.mjs';
import { slowest } from './slowest.mjs';
import { sum } from './tally.mjs';

/**
 * Runs groups of tests, those that need one core two at a time, and says at the end which files were slowest.
 *
 * @param {string} root
 * @param {import('./test-groups.mjs').TestGroup[]} groups
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runGroups(root, groups) {
  const outcomes = await runInLanes(
    groups.map((group) => ({ cores: group.cores, run: () => runGroup(root, group) }))
  );
  const passed = Object.fromEntries(
    groups.map(({ name }, index) => [name, outcomes[index].tally.passed])
  );
  const tallies = groups.map(({ skippedLike }, index) =>
    skippedLike ? { passed: 0, failed: 0, skipped: passed[skippedLike] } : outcomes[index].tally
  );
  console.log(`\nThe slowest files:\n${slowest(outcomes.flatMap(({ suites }) => suites))}`);
  return sum(tallies);
}

/** Two groups at once would mix what they print, so each of them prints at its end. */
async function runGroup(root, group) {
  const { name, notice = '', cores, skips, skippedLike } = group;
  const started = performance.now();
  let kept = '';
  const print = (text) => {
    if (cores > 1) process.stdout.write(text);
    else kept += text;
  };
  print(`\n=== ${name}\n${notice && `${notice}\n`}`);
  const isSkipped = skips !== undefined || skippedLike !== undefined;
  const outcome = isSkipped
    ? { tally: { passed: 0, failed: 0, skipped: skips ?? 0 }, suites: [] }
    : await runJest(root, group, print);
  if (!isSkipped) print(`${name}: ${((performance.now() - started) / 1000).toFixed(0)} s\n`);
  process.stdout.write(kept);
  return outcome;
}
