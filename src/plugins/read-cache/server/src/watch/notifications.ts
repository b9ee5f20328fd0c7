import type { Core } from '@strapi/strapi';
import type { Client, ClientConfig } from 'pg';

import type { Change } from '../../../domain/change';
import { ANYTHING, CHANNEL, SEPARATOR } from './triggers';

/** What was written before the triggers told it, or is told without, may be anything. */
function changeOf(payload: string): Change {
  const isAny = payload === '' || payload === ANYTHING;
  return isAny ? 'anything' : new Set(payload.split(SEPARATOR));
}

/** `pg`, as knex has loaded it: a project on SQLite does without. */
interface Driver {
  Client: new (config: ClientConfig) => Client;
}

interface Handlers {
  onWrite(this: void, change: Change): void;
  /** No word from other instances: nothing kept may be trusted. */
  onLost(this: void): void;
  onConnected(this: void): void;
}

const RETRY_MS = 500;

/** How often a connection is asked whether it is still there, and how long it may take to say so. */
const PULSE_MS = 2000;

/** Listens to what other instances on the same PostgreSQL write, and connects again when cut off. */
export class WriteNotifications {
  private client: Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private isClosed = false;
  private isListening = false;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly handlers: Handlers
  ) {}

  /** Whether other instances are heard at present. */
  get isConnected(): boolean {
    return this.isListening;
  }

  async connect(): Promise<void> {
    const { driver } = this.strapi.db.connection.client as { driver: Driver };
    const client = new driver.Client({
      ...(this.strapi.db.config.connection.connection as ClientConfig),
      application_name: 'newsroom-read-cache',
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
      query_timeout: PULSE_MS,
    });
    this.client = client;
    client.on('notification', ({ payload = '' }) => this.handlers.onWrite(changeOf(payload)));
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      this.isListening = true;
      this.handlers.onConnected();
      this.plan(PULSE_MS, () => this.feelPulse(client));
    } catch (error) {
      this.strapi.log.warn(
        `read-cache: writes of other instances cannot be heard, so nothing is answered from memory until they can. ${String(error)}`
      );
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

  /** A connection can die without a word, when a cable does. */
  private async feelPulse(client: Client): Promise<void> {
    try {
      await client.query('SELECT 1');
      this.plan(PULSE_MS, () => this.feelPulse(client));
    } catch {
      this.lost(client);
    }
  }

  private lost(client: Client): void {
    if (this.isClosed || this.client !== client) return;
    this.client = null;
    this.isListening = false;
    this.handlers.onLost();
    client.end().catch(() => undefined);
    this.plan(RETRY_MS, () => this.connect());
  }

  private plan(delay: number, work: () => Promise<void>): void {
    if (this.isClosed) return;
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => void work(), delay);
    this.timer.unref();
  }
}
