import type { Core } from '@strapi/strapi';
import { Client } from 'pg';

const CHANNEL = 'newsroom_read_cache';

interface Handlers {
  onWrite(): void;
  /** No word from other instances: nothing kept may be trusted. */
  onLost(): void;
  onConnected(): void;
}

/** Listens to what other instances on the same PostgreSQL write, and connects again when cut off. */
export class WriteNotifications {
  private client: Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private isClosed = false;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly handlers: Handlers
  ) {}

  async connect(): Promise<void> {
    const client = new Client({
      ...(this.strapi.db.config.connection.connection as object),
      keepAlive: true,
    });
    this.client = client;
    client.on('notification', () => this.handlers.onWrite());
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      this.handlers.onConnected();
    } catch (error) {
      this.strapi.log.warn(`read-cache: no word from other instances. ${String(error)}`);
      this.lost(client);
    }
  }

  async close(): Promise<void> {
    this.isClosed = true;
    if (this.timer) clearTimeout(this.timer);
    const { client } = this;
    this.client = null;
    await client?.end();
  }

  private lost(client: Client): void {
    if (this.isClosed || this.client !== client) return;
    this.client = null;
    this.handlers.onLost();
    client.end().catch(() => undefined);
    this.timer = setTimeout(() => void this.connect(), 500);
    this.timer.unref();
  }
}

/**
 * Makes the database itself tell all instances of every write to a table that readers can see: a
 * trigger for each statement, so that the word goes out with the commit or not at all.
 */
export async function installTriggers(
  strapi: Core.Strapi,
  isWatched: (table: string) => boolean
): Promise<void> {
  const { connection } = strapi.db;
  await connection.raw(`
    CREATE OR REPLACE FUNCTION newsroom_read_cache_notify() RETURNS trigger AS $$
    BEGIN PERFORM pg_notify('${CHANNEL}', ''); RETURN NULL; END $$ LANGUAGE plpgsql`);
  const tables = await connection.raw<{ rows: Array<{ name: string }> }>(
    'SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()'
  );
  for (const { name } of tables.rows.filter((table) => isWatched(table.name))) {
    await connection.raw(
      `CREATE OR REPLACE TRIGGER newsroom_read_cache
       AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ??
       FOR EACH STATEMENT EXECUTE FUNCTION newsroom_read_cache_notify()`,
      [name]
    );
  }
}
