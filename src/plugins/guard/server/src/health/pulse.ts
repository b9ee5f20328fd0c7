import type { Client, ClientConfig } from 'pg';

import { hangUp } from './pulse-client';

/** How often a database is asked whether it is there. */
const BEAT_MS = 1000;
/** While it is away: soon after it is back, requests go through again. */
const AWAY_MS = 300;
const TOO_MANY_CLIENTS = '53300';

interface Told {
  onAway(this: void): void;
  onBack(this: void): void;
}

/** Whether PostgreSQL is there, asked on a connection that no request can be in the way of. */
export class Pulse {
  isAway = false;
  private client: Client | null = null;
  private beating: Promise<void> | null = null;
  private timer: NodeJS.Timeout | null = null;
  private isStopped = false;

  /**
   * @param newClient makes a client that is not connected yet
   * @param seconds longest that it may take to answer
   */
  constructor(
    private readonly newClient: (config: ClientConfig) => Client,
    private readonly seconds: number,
    private readonly told: Told
  ) {}

  /** Asks now. @returns whether it is away */
  async check(): Promise<boolean> {
    this.beating ??= this.beat().finally(() => {
      this.beating = null;
      this.plan();
    });
    await this.beating;
    return this.isAway;
  }

  stop(): void {
    this.isStopped = true;
    if (this.timer) clearTimeout(this.timer);
    this.leave();
  }

  private async beat(): Promise<void> {
    if (this.isStopped) return;
    const wasAway = this.isAway;
    // A connection of its own may end for reasons of its own.
    this.isAway = !((await this.asks()) || (await this.connects()));
    if (this.isAway && !wasAway) this.told.onAway();
    if (!this.isAway && wasAway) this.told.onBack();
  }

  private async asks(): Promise<boolean> {
    const { client } = this;
    if (!client) return false;
    try {
      await client.query('SELECT 1');
      return true;
    } catch {
      this.leave();
      return false;
    }
  }

  private async connects(): Promise<boolean> {
    const milliseconds = (this.seconds * 1000) / 2;
    const client = this.newClient({
      connectionTimeoutMillis: milliseconds,
      query_timeout: milliseconds,
    });
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    try {
      await client.connect();
      await client.query('SELECT 1');
    } catch (error) {
      hangUp(client);
      return (error as { code?: unknown }).code === TOO_MANY_CLIENTS;
    }
    if (this.isStopped) hangUp(client);
    else this.client = client;
    return true;
  }

  private lost(client: Client): void {
    if (this.client !== client) return;
    this.client = null;
    void this.check();
  }

  private leave(): void {
    const { client } = this;
    this.client = null;
    if (client) hangUp(client);
  }

  private plan(): void {
    if (this.isStopped) return;
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.check(), this.isAway ? AWAY_MS : BEAT_MS);
    this.timer.unref();
  }
}
