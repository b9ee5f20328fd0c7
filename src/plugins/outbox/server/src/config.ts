import { allowedHostProblem } from '../../domain/allowed-hosts';
import { SUBJECTS } from '../../domain/event-type';
import type { OutboxSettings } from './settings';

/** Every key of the plugin's configuration with its default; the README explains each. */
const defaults: OutboxSettings = {
  enabled: true,
  allowedHosts: [],
  // Empty, because Strapi would fill a shorter list up with the end of a longer default.
  retrySeconds: [],
  probeSeconds: [],
  timeoutSeconds: 15,
  concurrency: 10,
  pollSeconds: 1,
  leaseSeconds: 10,
  retentionDays: 90,
  responseLimitBytes: 65_536,
  contentTypes: {},
};

/** Smallest and largest value of each number, and whether it may have a fraction. */
const NUMBERS = [
  ['timeoutSeconds', 0.05, 120, 'fraction'],
  ['concurrency', 1, 100, 'whole'],
  ['pollSeconds', 0.05, 60, 'fraction'],
  ['leaseSeconds', 1, 300, 'fraction'],
  ['retentionDays', 1, 3650, 'fraction'],
  ['responseLimitBytes', 1, 10_000_000, 'whole'],
] as const;

const WAITS = { retrySeconds: 'OUTBOX_RETRY_SECONDS', probeSeconds: 'OUTBOX_PROBE_SECONDS' };
const LONGEST_WAIT = 7 * 24 * 60 * 60;

export const config = { default: defaults, validator };

/** Strapi calls this with the merged values before anything starts; a throw refuses to start. */
function validator(values: OutboxSettings): void {
  const problems = [
    ...unknownKeys(values),
    ...(typeof values.enabled === 'boolean'
      ? []
      : ['outbox.enabled must be true or false (environment: OUTBOX_ENABLED).']),
    ...hostProblems(values.allowedHosts),
    ...waitProblems('retrySeconds', 'one for each attempt', values.retrySeconds),
    ...waitProblems('probeSeconds', 'one for each probe', values.probeSeconds),
    ...numberProblems(values),
    ...typeProblems(values),
  ];
  if (problems.length > 0) {
    throw new Error(`The outbox plugin's configuration is wrong. ${problems.join(' ')}`);
  }
}

function unknownKeys(values: OutboxSettings): string[] {
  const known = Object.keys(defaults);
  return Object.keys(values)
    .filter((key) => !known.includes(key))
    .map((key) => `outbox.${key} is not a setting: use one of ${known.join(', ')}.`);
}

function hostProblems(hosts: unknown): string[] {
  if (!Array.isArray(hosts)) return ['outbox.allowedHosts must be a list of hosts.'];
  return hosts
    .map((host) => allowedHostProblem(String(host)))
    .filter((problem) => problem !== null)
    .map((problem) => `outbox.allowedHosts: ${problem} (environment: OUTBOX_ALLOWED_HOSTS).`);
}

function waitProblems(key: keyof typeof WAITS, each: string, seconds: unknown): string[] {
  const isSchedule =
    Array.isArray(seconds) &&
    seconds.every((wait) => typeof wait === 'number' && wait >= 0 && wait <= LONGEST_WAIT);
  return isSchedule
    ? []
    : [
        `outbox.${key} must be a list of waits in seconds, ${each}, at most ${LONGEST_WAIT} each (environment: ${WAITS[key]}).`,
      ];
}

function numberProblems(values: OutboxSettings): string[] {
  return NUMBERS.flatMap(([key, min, max, kind]) => {
    const value: unknown = values[key];
    const isGood =
      typeof value === 'number' &&
      value >= min &&
      value <= max &&
      (kind === 'fraction' || Number.isInteger(value));
    const noun = kind === 'whole' ? 'a whole number' : 'a number';
    return isGood ? [] : [`outbox.${key} must be ${noun} from ${min} to ${max}.`];
  });
}

function typeProblems({ contentTypes }: OutboxSettings): string[] {
  const names: readonly string[] = SUBJECTS;
  const problemOf = (subject: string, uid: unknown): string[] => {
    if (!names.includes(subject)) {
      return [`outbox.contentTypes.${subject} is no kind of event: use ${names.join(', ')}.`];
    }
    if (typeof uid === 'string') return [];
    return [`outbox.contentTypes.${subject} must be the UID of a content type.`];
  };
  return Object.entries(contentTypes ?? {}).flatMap(([subject, uid]) => problemOf(subject, uid));
}
