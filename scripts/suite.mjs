import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { buildAdmin, buildServer } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { installDependencies } from './dependencies.mjs';
import { report } from './failure.mjs';
import { runGroups } from './group-runs.mjs';
import { closingLine } from './tally.mjs';
import { testGroups } from './test-groups.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/**
 * Prepares what is missing, runs groups of tests, and counts them in the very last line.
 *
 * @param {(groups: import('./test-groups.mjs').TestGroup[]) => import('./test-groups.mjs').TestGroup[]} [choose] of those
 *   that this machine can run, or is told why it cannot
 */
export async function runSuite(choose = (groups) => groups) {
  try {
    const chromium = findChromium();
    await installDependencies(root);
    const groups = choose(testGroups({ chromium, databaseUrl: process.env.DATABASE_URL }));
    await buildServer(root);
    if (chromium && groups.some(({ needsPanel }) => needsPanel)) await buildAdmin(root);
    const total = await runGroups(root, groups);
    console.log(`\n${closingLine(total)}`);
    process.exitCode = total.failed || !total.passed ? 1 : 0;
  } catch (error) {
    report(error);
  }
}
