/**
 * What is asked of a database of one size.
 *
 * @typedef {object} BenchSet
 * @property {number} articles
 * @property {number[]} connections one table for each
 * @property {boolean} isWhole whether stock Strapi is there, hot and cold; else only what reads cold
 * @property {boolean} hasCaches whether the community's caches are there
 * @property {(target: import('./targets.mjs').Target, connections: number) => boolean} asks
 */

/** @type {BenchSet[]} */
export const SETS = [
  {
    articles: 1000,
    connections: [10],
    isWhole: false,
    hasCaches: false,
    asks: ({ isDepth, isFloor }) => isDepth || isFloor,
  },
  {
    articles: 10_000,
    connections: [10, 1, 50],
    isWhole: true,
    hasCaches: true,
    asks: (target, connections) => connections === 10 || target.isBasic || isCompared(target),
  },
  {
    articles: 100_000,
    connections: [10, 1, 50],
    isWhole: true,
    hasCaches: false,
    // Stock Strapi takes seconds for what is not the newest page: it would take all the time there is.
    asks: (target, connections) => !target.isSlow && (connections === 10 || isCompared(target)),
  },
];

/** Ours and stock Strapi with indexes, and what both are compared with. */
function isCompared({ id, isSlow }) {
  return !isSlow && /^(?:http|koa|hot|304|cold|indexed)/.test(id);
}
