/**
 * The briefs that have come since: ids of `next` that `known` has not. Where `known` was only the
 * newest part of the day, what stands below the last known one came because more was asked for.
 */
export function arrivals(
  known: readonly string[],
  next: readonly string[],
  wasWhole: boolean
): string[] {
  const before = new Set(known);
  const last = next.findLastIndex((id) => before.has(id));
  const end = wasWhole ? next.length : last;
  return next.filter((id, index) => index < end && !before.has(id));
}
