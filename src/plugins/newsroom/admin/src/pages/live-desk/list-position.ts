/**
 * Where a key leads in a list of `length` items; `from` is -1 when none is active. `null` for keys
 * that do not move.
 */
export function moved(key: string, from: number, length: number): number | null {
  if (length === 0) return key === 'ArrowDown' || key === 'ArrowUp' ? -1 : null;
  switch (key) {
    case 'ArrowDown':
      return Math.min(from + 1, length - 1);
    case 'ArrowUp':
      return Math.max(from - 1, 0);
    default:
      return null;
  }
}

/** As `moved`, with the keys that ARIA gives a feed: pages and both ends as well. */
export function movedInFeed(key: string, from: number, length: number): number | null {
  if (length === 0) return null;
  switch (key) {
    case 'PageDown':
      return Math.min(from + 1, length - 1);
    case 'PageUp':
      return Math.max(from - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return moved(key, from, length);
  }
}
