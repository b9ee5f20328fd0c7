import { createHash } from 'node:crypto';

/** Differ at each publish although readers see the same story. */
const VOLATILE = new Set(['id', 'createdAt', 'updatedAt', 'publishedAt']);

/**
 * A fingerprint of everything that readers can ask for.
 * @param output the REST document
 * @param deep what REST shows only when asked, by attribute
 */
export function digestOf(output: unknown, deep: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([plain(output), plain(deep)]))
    .digest('base64url');
}

/**
 * Without row ids and times of saving; a file's own id stays, it is what the story points to. Names in
 * their order: what is behind a row comes as its statements end, which is not always the same.
 */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const isFile = 'hash' in value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !VOLATILE.has(name) || (isFile && name === 'id'))
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, entry]) => [name, plain(entry)])
  );
}
