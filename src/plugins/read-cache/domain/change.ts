/** What a commit has changed, by the keys of its rows; or what may be anything. */
export type Change = ReadonlySet<string> | 'anything';

/** Whether what depends on these tags may be another now. */
export function touches(change: Change, tags: ReadonlySet<string>): boolean {
  if (change === 'anything') return true;
  if (change.size === 0) return false;
  // An answer without a tag has depended on something that nobody has seen.
  if (tags.size === 0 || tags.has(ANY_CHANGE)) return true;
  const [few, many] = change.size < tags.size ? [change, tags] : [tags, change];
  for (const key of few) if (many.has(key)) return true;
  return false;
}

/** The tag of what changes with any row. */
export const ANY_CHANGE = '*';
