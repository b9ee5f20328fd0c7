/** How a server that was told to end does so. */
export interface DrainSettings {
  /** Seconds in which it says that it is not ready any more, and still takes what comes. */
  announceSeconds: number;
  /** Longest that requests under way may take after that, in seconds. */
  finishSeconds: number;
}

export const drainDefaults: DrainSettings = { announceSeconds: 0, finishSeconds: 25 };

const BOUNDS = [
  ['announceSeconds', 120, 'DRAIN_ANNOUNCE_SECONDS'],
  ['finishSeconds', 3600, 'DRAIN_FINISH_SECONDS'],
] as const;

/** What is wrong with the setting, each with its key. */
export function drainProblems(values: DrainSettings): string[] {
  return BOUNDS.filter(([key, max]) => !(values[key] >= 0 && values[key] <= max)).map(
    ([key, max, name]) =>
      `guard.drain.${key} must be a number of seconds from 0 to ${max} (environment: ${name}).`
  );
}
