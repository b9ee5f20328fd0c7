import type { Core } from '@strapi/strapi';
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRedis,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';

import type { Allowance, LimitSettings } from './settings';

export type Kind = 'public' | 'known';
export type Counted = 'requests' | 'points';

/** What all clients have used of their allowances. */
export interface Counters {
  of(this: void, kind: Kind, counted: Counted): RateLimiterAbstract;
  close(this: void): Promise<void>;
}

const TABLE = 'guard_rate_limits';

/** A store that takes longer is taken for lost: nobody waits for a count. */
const PATIENCE_MS = 2000;

/**
 * Opens the store that the configuration names. One that cannot be reached is replaced by this
 * process's memory for as long as that lasts.
 */
export async function openCounters(strapi: Core.Strapi, limits: LimitSettings): Promise<Counters> {
  const { make, close } = await storeOf(strapi, limits);
  const counters = new Map<string, RateLimiterAbstract>();
  for (const kind of ['public', 'known'] as const) {
    for (const counted of ['requests', 'points'] as const) {
      const options = {
        keyPrefix: `newsroom ${kind} ${counted}`,
        points: Math.ceil(rate(limits[kind], counted) * limits.windowSeconds),
        duration: limits.windowSeconds,
      };
      counters.set(`${kind} ${counted}`, await make(options));
    }
  }
  return {
    of: (kind, counted) => counters.get(`${kind} ${counted}`) as RateLimiterAbstract,
    close,
  };
}

function rate({ requestsPerSecond, pointsPerSecond }: Allowance, counted: Counted): number {
  return counted === 'requests' ? requestsPerSecond : pointsPerSecond;
}

interface Options {
  keyPrefix: string;
  points: number;
  duration: number;
}

interface Store {
  make(this: void, options: Options): Promise<RateLimiterAbstract>;
  close(this: void): Promise<void>;
}

async function storeOf(strapi: Core.Strapi, { store, redisUrl }: LimitSettings): Promise<Store> {
  if (store === 'postgres') return inPostgres(strapi);
  if (store === 'redis') return inRedis(strapi, redisUrl);
  return {
    make: (options) => Promise.resolve(new RateLimiterMemory(options)),
    close: () => Promise.resolve(),
  };
}

/** Connections of its own: counting must not wait for those that are busy with reads. */
function inPostgres(strapi: Core.Strapi): Store {
  if (strapi.db.dialect.client !== 'postgres') {
    throw new Error(
      'guard.limits.store is "postgres", but the database is another: set RATE_LIMIT_STORE to memory or redis.'
    );
  }
  // Here, since a project on SQLite need not have the driver.
  const { Pool } = require('pg') as typeof import('pg');
  const pool = new Pool({
    ...(strapi.db.config.connection.connection as object),
    application_name: 'newsroom-rate-limits',
    max: 2,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
  });
  pool.on('error', (error) => sayLost(strapi, 'PostgreSQL', error));
  const make = (options: Options): Promise<RateLimiterAbstract> =>
    new Promise((resolve, reject) => {
      const limiter = new RateLimiterPostgres(
        {
          ...options,
          storeClient: pool,
          storeType: 'pool',
          tableName: TABLE,
          schemaName: strapi.db.getSchemaName() ?? 'public',
          insuranceLimiter: new RateLimiterMemory(options),
        },
        (error) => (error ? reject(error) : resolve(limiter))
      );
    });
  return { make, close: () => pool.end() };
}

async function inRedis(strapi: Core.Strapi, url: string): Promise<Store> {
  const { Redis } = await import('ioredis');
  const client = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    connectTimeout: PATIENCE_MS,
    commandTimeout: PATIENCE_MS,
  });
  // It tries to come back again and again: one line says that it is gone, one that it is back.
  let isLost = false;
  client.on('error', (error) => {
    if (!isLost) sayLost(strapi, 'Redis', error);
    isLost = true;
  });
  client.on('ready', () => {
    if (isLost) strapi.log.info('guard: requests are counted in Redis again.');
    isLost = false;
  });
  const make = (options: Options): Promise<RateLimiterAbstract> =>
    Promise.resolve(
      new RateLimiterRedis({
        ...options,
        storeClient: client,
        insuranceLimiter: new RateLimiterMemory(options),
      })
    );
  return {
    make,
    close: () => {
      client.disconnect();
      return Promise.resolve();
    },
  };
}

function sayLost(strapi: Core.Strapi, store: string, { message }: Error): void {
  strapi.log.warn(
    `guard: ${store}, which counts requests, cannot be reached (${message}). Until it can, each instance counts for itself.`
  );
}
