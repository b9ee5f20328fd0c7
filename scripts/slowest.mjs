/**
 * A file of tests, and how long it took.
 *
 * @typedef {{ group: string, file: string, seconds: number }} Suite
 */

const SHOWN = 10;

/** @param {Suite[]} suites @returns {string} the slowest of them, a line each */
export function slowest(suites) {
  return suites
    .toSorted((a, b) => b.seconds - a.seconds)
    .slice(0, SHOWN)
    .map(({ group, file, seconds }) => `${seconds.toFixed(1).padStart(6)} s  ${file} (${group})`)
    .join('\n');
}
