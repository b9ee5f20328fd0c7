import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { buildAdmin, buildServer } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { installDependencies } from './dependencies.mjs';
import { report } from './failure.mjs';
import { runJest } from './jest-run.mjs';
import { closingLine, sum } from './tally.mjs';
import { testGroups } from './test-groups.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Prepares what is missing, runs every group that this machine can run, and counts them in the very last line. */
export async function runSuite() {
  try {
    const chromium = findChromium();
    await installDependencies(root);
    await buildServer(root);
    if (chromium) await buildAdmin(root);
    conclude(runGroups(testGroups({ chromium, databaseUrl: process.env.DATABASE_URL })));
  } catch (error) {
    report(error);
  }
}

function runGroups(groups) {
  const tallies = {};
  for (const group of groups) {
    console.log(`\n=== ${group.name}`);
    if (group.notice) console.log(group.notice);
    const skipped = group.skips ?? tallies[group.skippedLike]?.passed;
    tallies[group.name] =
      skipped === undefined ? runJest(root, group) : { passed: 0, failed: 0, skipped };
  }
  return sum(Object.values(tallies));
}

function conclude(total) {
  console.log(`\n${closingLine(total)}`);
  process.exitCode = total.failed || !total.passed ? 1 : 0;
}
