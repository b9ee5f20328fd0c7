import { trustedProxies } from './client-key';

/** What one client may do a second, in the mean of `windowSeconds`. */
export interface Allowance {
  requestsPerSecond: number;
  /** Points of cost: see `costs`. */
  pointsPerSecond: number;
}

export type LimitStore = 'memory' | 'postgres' | 'redis';

export interface LimitSettings {
  enabled: boolean;
  store: LimitStore;
  /** `redis://host:6379`, for the store of that name. */
  redisUrl: string;
  windowSeconds: number;
  /** An address of the public, or a network of IPv6. */
  public: Allowance;
  /** An API token or a signed-in editor, wherever it asks from. */
  known: Allowance;
  /** Addresses and networks whose `X-Forwarded-For` is believed. */
  trustedProxies: string[];
}

export const limitDefaults: LimitSettings = {
  enabled: true,
  store: 'memory',
  redisUrl: '',
  windowSeconds: 10,
  public: { requestsPerSecond: 10, pointsPerSecond: 1500 },
  known: { requestsPerSecond: 200, pointsPerSecond: 20_000 },
  trustedProxies: [],
};

const STORES = ['memory', 'postgres', 'redis'];

/** By kind and number: the environment variable that sets it. */
const VARIABLES = {
  public: { requestsPerSecond: 'RATE_LIMIT_REQUESTS', pointsPerSecond: 'RATE_LIMIT_POINTS' },
  known: {
    requestsPerSecond: 'RATE_LIMIT_KNOWN_REQUESTS',
    pointsPerSecond: 'RATE_LIMIT_KNOWN_POINTS',
  },
} as const;

/** What is wrong with the values. */
export function limitProblems(limits: LimitSettings): string[] {
  const problems: string[] = [];
  if (typeof limits.enabled !== 'boolean') {
    problems.push('guard.limits.enabled must be true or false: mend RATE_LIMIT_ENABLED.');
  }
  if (!STORES.includes(limits.store)) {
    problems.push(`guard.limits.store must be one of ${STORES.join()}: mend RATE_LIMIT_STORE.`);
  }
  if (limits.store === 'redis' && !/^rediss?:\/\//.test(limits.redisUrl)) {
    problems.push(
      'guard.limits.redisUrl must be an address such as redis://127.0.0.1:6379: set RATE_LIMIT_REDIS_URL.'
    );
  }
  if (!isPositive(limits.windowSeconds)) {
    problems.push(
      'guard.limits.windowSeconds must be a number above 0: mend RATE_LIMIT_WINDOW_SECONDS.'
    );
  }
  for (const kind of ['public', 'known'] as const) {
    for (const name of ['requestsPerSecond', 'pointsPerSecond'] as const) {
      if (isPositive(limits[kind][name])) continue;
      problems.push(
        `guard.limits.${kind}.${name} must be a number above 0: mend ${VARIABLES[kind][name]}.`
      );
    }
  }
  for (const wrong of trustedProxies(limits.trustedProxies).wrong) {
    problems.push(
      `guard.limits.trustedProxies has "${wrong}", which is no address or network: mend TRUSTED_PROXIES.`
    );
  }
  return problems;
}

function isPositive(value: number): boolean {
  return Number.isFinite(value) && value > 0;
}
