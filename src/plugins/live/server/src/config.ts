import type { LiveSettings } from './settings';

/** Every key of the plugin's configuration with its default. */
const defaults: LiveSettings = {
  enabled: true,
  maxConnections: 10_000,
  heartbeatSeconds: 15,
  maxWaitingKilobytes: 256,
  pollMilliseconds: 200,
  recentChanges: 500,
};

/** Smallest and largest value of each number. */
const NUMBERS = [
  ['maxConnections', 1, 1_000_000, 'LIVE_MAX_CONNECTIONS'],
  ['heartbeatSeconds', 0.05, 300, null],
  ['maxWaitingKilobytes', 1, 65_536, null],
  ['pollMilliseconds', 10, 60_000, null],
  ['recentChanges', 0, 100_000, null],
] as const;

export const config = { default: defaults, validator };

/** Strapi calls this with the merged values before anything starts; a throw refuses to start. */
function validator(values: LiveSettings): void {
  const problems = [
    ...Object.keys(values)
      .filter((key) => !(key in defaults))
      .map(
        (key) => `live.${key} is not a setting: use one of ${Object.keys(defaults).join(', ')}.`
      ),
    ...(typeof values.enabled === 'boolean'
      ? []
      : ['live.enabled must be true or false (environment: LIVE_ENABLED).']),
    ...NUMBERS.flatMap(([key, least, most, name]) => {
      const value: unknown = values[key];
      const isGood = typeof value === 'number' && value >= least && value <= most;
      const where = name === null ? '' : ` (environment: ${name})`;
      return isGood ? [] : [`live.${key} must be a number from ${least} to ${most}${where}.`];
    }),
  ];
  if (problems.length > 0) {
    throw new Error(`The live plugin's configuration is wrong. ${problems.join(' ')}`);
  }
}
