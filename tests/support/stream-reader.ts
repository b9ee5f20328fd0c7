import { EventSource } from 'eventsource';

import { waitFor } from './wait-for';

/** What a stream has sent. */
export interface Told {
  id: string;
  event: string;
  data: Record<string, unknown>;
}

const EVENTS = ['published', 'updated', 'unpublished', 'pinned', 'reset'];

/** A reader of a live stream, as a browser is one: it comes back by itself. */
export class StreamReader {
  readonly told: Told[] = [];
  private readonly source: EventSource;

  /** @param url with its parameters */
  constructor(url: string) {
    this.source = new EventSource(url);
    for (const event of EVENTS) {
      this.source.addEventListener(event, ({ lastEventId, data }) => {
        this.told.push({ id: lastEventId, event, data: JSON.parse(String(data)) as Told['data'] });
      });
    }
  }

  /** Resolves once the stream is open. */
  async opened(): Promise<this> {
    await waitFor('an open stream', () => this.source.readyState === EventSource.OPEN);
    return this;
  }

  /** What was told from the first on, once there are so many. */
  async heard(count: number): Promise<Told[]> {
    await waitFor(`${count} messages of a stream`, () => this.told.length >= count);
    return this.told;
  }

  /** Names and titles of what was told, once there is so much. */
  async names(count: number): Promise<string[]> {
    const told = await this.heard(count);
    return told.map(({ event, data }) => `${event} ${String(data.title)}`);
  }

  close(): void {
    this.source.close();
  }
}
