import { setImmediate as breathe } from 'node:timers/promises';

import type { BriefChange, BriefEvent, Reset } from '../../domain/brief-change';
import { encode, HEARTBEAT } from '../../domain/sse';
import {
  namesFor,
  subscriptionKey,
  type Subscription,
  type TopicAddresses,
} from '../../domain/subscription';
import type { Reader } from './reader';

/** Readers sent to before others get their turn. */
const AT_ONCE = 500;

interface Group {
  nameOf: (change: BriefChange) => BriefEvent | null;
  readers: Set<Reader>;
}

/** A change as readers get it. */
export function encodeChange({ sequence, text }: BriefChange, name: BriefEvent): string {
  return encode({ id: String(sequence), event: name, data: text });
}

/** Tells a reader that what they have does not lead to what comes. @param position where they go on */
export function encodeReset(reason: Reset, position: number): string {
  return encode({ id: String(position), event: 'reset', data: JSON.stringify({ reason }) });
}

/** The last words to a reader: when to come back, a moment of their own. */
export function encodeGoodbye(): string {
  return encode({ retry: Math.round(1000 + Math.random() * 4000) });
}

/** All open streams of this process, by what they want. */
export class Hub {
  private readonly groups = new Map<string, Group>();
  private count = 0;
  /** Everybody has been sent what they wanted up to this sequence. */
  private told = 0;

  constructor(private readonly addresses: TopicAddresses) {}

  get size(): number {
    return this.count;
  }

  /** @returns takes the reader out again */
  add(subscription: Subscription, reader: Reader): () => void {
    const key = subscriptionKey(subscription);
    const group = this.groups.get(key) ?? {
      nameOf: namesFor(subscription, this.addresses),
      readers: new Set(),
    };
    this.groups.set(key, group);
    group.readers.add(reader);
    this.count += 1;
    return () => {
      if (!group.readers.delete(reader)) return;
      this.count -= 1;
      if (group.readers.size === 0) this.groups.delete(key);
    };
  }

  /**
   * Sends changes, in their order, to everyone who wants them and has not got them yet.
   * @param upTo the sequence up to which these are all
   */
  async tell(changes: readonly BriefChange[], upTo: number): Promise<void> {
    let sent = 0;
    for (const change of changes) {
      const encoded = new Map<BriefEvent, Buffer>();
      for (const { nameOf, readers } of this.groups.values()) {
        const name = nameOf(change);
        if (name === null) continue;
        const bytes = encoded.get(name) ?? Buffer.from(encodeChange(change, name));
        encoded.set(name, bytes);
        for (const reader of readers) {
          if (reader.position >= change.sequence) continue;
          reader.position = change.sequence;
          reader.send(bytes);
          sent += 1;
          if (sent % AT_ONCE === 0) await breathe();
        }
      }
    }
    this.told = upTo;
  }

  /**
   * Shows everybody that the stream is alive, and moves those who had nothing for long: what they would
   * come back to may not be kept any more.
   */
  async beat(): Promise<void> {
    const position = this.told;
    const moving = encode({ id: String(position) });
    let sent = 0;
    for (const { readers } of this.groups.values()) {
      for (const reader of readers) {
        reader.send(reader.position < position ? moving : HEARTBEAT);
        if (reader.position < position) reader.position = position;
        sent += 1;
        if (sent % AT_ONCE === 0) await breathe();
      }
    }
  }

  /** Everybody has to read all live briefs again, and goes on from another place. */
  setBack(position: number): void {
    this.told = position;
    const bytes = encodeReset('foreign', position);
    for (const { readers } of this.groups.values()) {
      for (const reader of readers) {
        reader.position = position;
        reader.send(bytes);
      }
    }
  }

  /** Ends all streams. */
  end(): void {
    for (const { readers } of this.groups.values()) {
      for (const reader of readers) reader.end(encodeGoodbye());
    }
  }
}
