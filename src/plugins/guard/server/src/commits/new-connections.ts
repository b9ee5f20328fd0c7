import type { Core } from '@strapi/strapi';

import { compareCaseBlind } from '../searches/compare-case-blind';
import { knexClient, type KnexConnection } from './knex-client';

/** The part of Strapi's database layer that readies a new connection. */
interface Dialect {
  initialize(connection: KnexConnection): Promise<void>;
}

/**
 * Readies a new connection where a failure is heard of. Strapi does so in a callback that it never calls
 * when that fails: the process ends, or the pool waits for the connection until it gives up.
 */
export function readyConnections(strapi: Core.Strapi): void {
  const client = knexClient(strapi);
  const dialect = strapi.db.dialect as Dialect;
  const initialize = dialect.initialize.bind(dialect);
  const connect = client.acquireRawConnection.bind(client);
  const ready = new WeakSet<KnexConnection>();
  client.acquireRawConnection = async () => {
    const connection = await connect();
    try {
      await initialize(connection);
      compareCaseBlind(connection);
    } catch (error) {
      await Promise.resolve(client.destroyRawConnection(connection)).catch(() => undefined);
      throw error;
    }
    ready.add(connection);
    return connection;
  };
  dialect.initialize = async (connection) => {
    if (!ready.has(connection)) await initialize(connection);
  };
}
