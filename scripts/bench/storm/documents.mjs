/** @param {number} n as the seed counts stories, from 0 */
export function storyDocument(n) {
  return `a${String(n).padStart(23, '0')}`;
}

/** @param {number} n as the seed counts authors, from 1 */
export function authorDocument(n) {
  return `u${String(n).padStart(23, '0')}`;
}
