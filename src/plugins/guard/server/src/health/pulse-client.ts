import type { Core } from '@strapi/strapi';
import type { Client, ClientConfig } from 'pg';

/** `pg`, as knex has loaded it: a newsroom on SQLite does without. */
interface Driver {
  Client: new (config: ClientConfig) => Client;
}

interface Stream {
  destroySoon?(): void;
}

/** A client of PostgreSQL outside of the pool, not yet connected. */
export function newPulseClient(strapi: Core.Strapi, config: ClientConfig): Client {
  const { connection } = strapi.db.config.connection;
  const { driver } = strapi.db.connection.client as { driver: Driver };
  return new driver.Client({
    ...(connection as ClientConfig),
    ...config,
    application_name: 'newsroom-guard',
  });
}

/** Says goodbye where somebody listens, and waits for nobody. */
export function hangUp(client: Client): void {
  client.on('error', () => undefined);
  const stream = streamOf(client);
  client.end().catch(() => undefined);
  stream.destroySoon?.();
}

/** `pg` keeps it to itself; `insides` sees at the start whether it is there. */
export function streamOf(client: Client): Stream {
  return (client as unknown as { connection: { stream: Stream } }).connection.stream;
}
