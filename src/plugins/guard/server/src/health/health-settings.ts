/** When an instance counts as able to work. */
export interface HealthSettings {
  /** Longest that PostgreSQL may take to say that it is there, in seconds. */
  databaseSeconds: number;
  /** Least room on the disks of uploads and SQLite, in megabytes. */
  minFreeMegabytes: number;
  /** What refused clients are told to wait, in seconds. */
  retryAfterSeconds: number;
}

export const healthDefaults: HealthSettings = {
  databaseSeconds: 3,
  minFreeMegabytes: 20,
  retryAfterSeconds: 5,
};

const BOUNDS = [
  ['databaseSeconds', 0.5, 60, ''],
  ['minFreeMegabytes', 0, 10_000_000, ' (environment: READY_MIN_FREE_MEGABYTES)'],
  ['retryAfterSeconds', 1, 3600, ''],
] as const;

/** What is wrong with the setting, each with its key. */
export function healthProblems(values: HealthSettings): string[] {
  return BOUNDS.filter(([key, min, max]) => !(values[key] >= min && values[key] <= max)).map(
    ([key, min, max, more]) => `guard.health.${key} must be a number from ${min} to ${max}${more}.`
  );
}
