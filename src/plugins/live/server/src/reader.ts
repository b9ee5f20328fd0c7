import { once } from 'node:events';
import type { ServerResponse } from 'node:http';

/** One open stream. */
export class Reader {
  /** All changes up to this sequence have been sent, or are none of theirs. */
  position: number;

  constructor(
    private readonly response: ServerResponse,
    position: number,
    private readonly maxWaitingBytes: number
  ) {
    this.position = position;
  }

  get isGone(): boolean {
    return this.response.destroyed || this.response.writableEnded;
  }

  /** A reader who does not take what is sent is let go; they come back to where they stand. */
  send(bytes: Buffer | string): void {
    if (this.isGone) return;
    this.response.write(bytes);
    if (this.response.writableLength > this.maxWaitingBytes) this.response.destroy();
  }

  /** Resolves when they have taken what was sent, or are gone. */
  async taken(): Promise<void> {
    if (this.isGone || !this.response.writableNeedDrain) return;
    const ending = new AbortController();
    const { signal } = ending;
    try {
      await Promise.race([
        once(this.response, 'drain', { signal }),
        once(this.response, 'close', { signal }),
      ]);
    } finally {
      ending.abort();
    }
  }

  end(bytes: string): void {
    if (!this.isGone) this.response.end(bytes);
  }
}
