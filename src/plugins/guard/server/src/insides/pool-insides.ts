import type { Core } from '@strapi/strapi';

import { openStreams } from '../health/pool-connections';
import type { Inside } from './inside';

interface PoolOptions {
  create(): Promise<unknown>;
  destroy(): void;
  min: number;
  max: number;
  propagateCreateError: boolean;
}

interface Pool {
  constructor: new (options: PoolOptions) => Pool;
  on(event: string, listener: () => void): unknown;
  removeListener(event: string, listener: () => void): unknown;
  acquire(): { promise: Promise<unknown> };
  destroy(): Promise<unknown>;
}

interface Client {
  pool: Pool;
  acquireConnection(): Promise<object>;
  releaseConnection(connection: object): Promise<unknown>;
}

/** Of tarn, which is knex's pool. */
export const poolInsides: Inside[] = [
  {
    what: 'the connections that the pool of knex holds, each with its socket',
    async holds(strapi) {
      if (!usesPostgres(strapi)) return true;
      const client = clientOf(strapi);
      const connection = await client.acquireConnection();
      try {
        const { stream } = (connection as { connection: { stream: unknown } }).connection;
        return openStreams(strapi).some((one) => one === stream && canBeDestroyed(one));
      } finally {
        await client.releaseConnection(connection);
      }
    },
  },
  {
    what: 'what the pool of knex says when it hands out a connection',
    async holds(strapi) {
      const client = clientOf(strapi);
      let isHeard = false;
      const listener = (): void => {
        isHeard = true;
      };
      client.pool.on('acquireSuccess', listener);
      await client.releaseConnection(await client.acquireConnection());
      client.pool.removeListener('acquireSuccess', listener);
      return isHeard;
    },
  },
  {
    what: 'what the pool of knex says when it gets no connection',
    async holds(strapi) {
      const pool = new (clientOf(strapi).pool.constructor)({
        create: () => Promise.reject(new Error('No.')),
        destroy: () => undefined,
        min: 0,
        max: 1,
        propagateCreateError: true,
      });
      let isHeard = false;
      pool.on('acquireFail', () => (isHeard = true));
      await pool.acquire().promise.catch(() => undefined);
      await pool.destroy();
      return isHeard;
    },
  },
];

function canBeDestroyed({ destroy }: { destroy: unknown }): boolean {
  return typeof destroy === 'function';
}

function clientOf(strapi: Core.Strapi): Client {
  return strapi.db.connection.client as Client;
}

function usesPostgres(strapi: Core.Strapi): boolean {
  return strapi.db.dialect.client === 'postgres';
}
