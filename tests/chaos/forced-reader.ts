import { EventSource } from 'eventsource';

/** How soon a reader asks again whom a server that is stopping has sent away. */
const AGAIN_MS = 500;

const EVENTS = ['published', 'updated', 'pinned', 'unpublished'] as const;

/** A reader of the stream whose connection is broken again and again, and who keeps what they were told. */
export class ForcedReader {
  /** By document: its title. */
  readonly briefs = new Map<string, string>();
  readonly faults: string[] = [];
  private last: number;
  private source: EventSource | null = null;
  private retry: NodeJS.Timeout | undefined;

  /**
   * @param urlOf the server to ask, another one each time
   * @param from the id behind which it begins
   */
  constructor(
    private readonly urlOf: () => string,
    from: number
  ) {
    this.last = from;
    this.open();
  }

  /** Breaks the connection, and comes back to where it stood. */
  reconnect(): void {
    this.close();
    this.open();
  }

  close(): void {
    clearTimeout(this.retry);
    this.source?.close();
  }

  private open(): void {
    const source = new EventSource(
      `${this.urlOf()}/api/live-briefs/stream?lastEventId=${this.last}`
    );
    this.source = source;
    for (const event of EVENTS) {
      source.addEventListener(event, ({ lastEventId, data }) => {
        if (this.source !== source) return;
        this.take(event, Number(lastEventId), String(data));
      });
    }
    source.addEventListener('reset', ({ data }) => {
      this.faults.push(`reset after ${this.last}: ${String(data)}`);
    });
    source.addEventListener('error', () => {
      if (this.source !== source || source.readyState !== EventSource.CLOSED) return;
      clearTimeout(this.retry);
      this.retry = setTimeout(() => this.reconnect(), AGAIN_MS);
    });
  }

  private take(event: (typeof EVENTS)[number], id: number, data: string): void {
    const { documentId, title } = JSON.parse(data) as { documentId: string; title: string };
    if (id <= this.last) this.faults.push(`${id} after ${this.last}`);
    this.last = id;
    const isKnown = this.briefs.has(documentId);
    if ((event === 'published') === isKnown) this.faults.push(`${id}: ${event} of ${title}`);
    if (event === 'unpublished') this.briefs.delete(documentId);
    else this.briefs.set(documentId, title);
  }
}
