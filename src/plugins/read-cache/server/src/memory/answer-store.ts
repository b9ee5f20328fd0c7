import { LRUCache } from 'lru-cache';

import { ANY_CHANGE, type Change } from '../../../domain/change';
import type { Entry } from './entry';
import { TagIndex } from './tag-index';

/** Memory of a tag of an answer, in the index too. */
const TAG_BYTES = 120;

const UNTAGGED: readonly string[] = [ANY_CHANGE];

/**
 * The kept answers, bounded by bytes, with the tags of all that went into them. A flush drops those
 * that carry a tag of what has changed, or all.
 */
export class AnswerStore {
  private readonly entries: LRUCache<string, Entry>;
  private readonly tags = new TagIndex();
  private current = 0;
  private lastWhole = 0;
  private emptiedAt = Date.now();
  /** Reasons why the cache must not be used at all, such as a lost notification channel. */
  private readonly suspensions = new Set<string>();

  constructor(maxBytes: number) {
    this.entries = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: ({ size }, key) =>
        size + 2 * key.length + TAG_BYTES * this.tags.countOf(key),
      dispose: (_entry, key) => this.tags.remove(key),
    });
  }

  /** Another one with every write. */
  get generation(): number {
    return this.current;
  }

  /** When everything was dropped last, in milliseconds since 1970. */
  get emptiedSince(): number {
    return this.emptiedAt;
  }

  get isSuspended(): boolean {
    return this.suspensions.size > 0;
  }

  get bytes(): number {
    return this.entries.calculatedSize ?? 0;
  }

  get count(): number {
    return this.entries.size;
  }

  /** How many tags the answers carry, each counted once. */
  get tagCount(): number {
    return this.tags.size;
  }

  get(key: string): Entry | undefined {
    return this.entries.get(key);
  }

  /**
   * Keeps an answer, unless everything was dropped since it was begun.
   * @param tags of all that went into it; without them any change drops it
   */
  keep(key: string, entry: Entry, generation: number, tags: ReadonlySet<string> = new Set()): void {
    if (generation < this.lastWhole || this.isSuspended) return;
    this.put(key, entry, tags.size === 0 ? UNTAGGED : tags);
  }

  /** An entry has got another compressed form: counts its bytes anew. */
  recount(key: string, entry: Entry): void {
    if (this.entries.peek(key) === entry) this.put(key, entry, this.tags.namesOf(key));
  }

  /** @returns how many answers were dropped */
  flush(change: Change = 'anything'): number {
    this.current += 1;
    if (change !== 'anything') return this.drop(change);
    const { size } = this.entries;
    this.lastWhole = this.current;
    this.emptiedAt = Date.now();
    this.entries.clear();
    this.tags.clear();
    return size;
  }

  suspend(reason: string): void {
    this.suspensions.add(reason);
    this.flush();
  }

  resume(reason: string): void {
    this.flush();
    this.suspensions.delete(reason);
  }

  private drop(change: ReadonlySet<string>): number {
    if (change.size === 0) return 0;
    const answers = this.tags.answersOf([...change, ANY_CHANGE]);
    for (const answer of answers) this.entries.delete(answer);
    return answers.size;
  }

  private put(key: string, entry: Entry, tags: Iterable<string>): void {
    this.entries.delete(key);
    this.tags.add(key, tags);
    this.entries.set(key, entry);
    if (!this.entries.has(key)) this.tags.remove(key);
  }
}
