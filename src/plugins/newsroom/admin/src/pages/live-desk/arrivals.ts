/**
 * The briefs that have come since: ids of `next` that `known` has not, above the last known one.
 * What stands below it is only older, and came because more was asked for.
 */
export function arrivals(known: readonly string[], next: readonly string[]): string[] {
  const before = new Set(known);
  const last = next.findLastIndex((id) => before.has(id));
  const end = known.length === 0 ? next.length : last;
  return next.filter((id, index) => index < end && !before.has(id));
}
