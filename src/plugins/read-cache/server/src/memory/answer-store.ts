import { LRUCache } from 'lru-cache';

import { ANY_CHANGE, type Change } from '../../../domain/change';
import type { Entry } from './entry';
import type { Proof } from './proof';
import { TagIndex } from './tag-index';

/** Memory of a tag of an answer, in the index too. */
const TAG_BYTES = 120;

const UNTAGGED: readonly string[] = [ANY_CHANGE];

interface Kept {
  entry: Entry;
  /** `null` where any doubt drops it. */
  proof: Proof | null;
}

/**
 * The kept answers, bounded by bytes, with the tags of all that went into them. A flush casts doubt on
 * those that carry a tag of what has changed, or drops all. Nobody gets what is in doubt.
 */
export class AnswerStore {
  private readonly entries: LRUCache<string, Kept>;
  private readonly tags = new TagIndex();
  private current = 0;
  private lastWhole = 0;
  private emptiedAt = Date.now();
  /** Reasons why the cache must not be used at all, such as a lost notification channel. */
  private readonly suspensions = new Set<string>();

  constructor(maxBytes: number) {
    this.entries = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: ({ entry, proof }, key) =>
        entry.size + 2 * key.length + TAG_BYTES * this.tags.countOf(key) + (proof?.bytes ?? 0),
      dispose: (_kept, key) => this.tags.remove(key),
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
    const kept = this.entries.get(key);
    return kept && !kept.proof?.isDoubted ? kept.entry : undefined;
  }

  /** On what an answer rests that is in doubt; `null` where none is. */
  doubted(key: string): Proof | null {
    const proof = this.entries.peek(key)?.proof ?? null;
    return proof?.isDoubted ? proof : null;
  }

  /** @returns whether the answer that rests on this was there */
  forget(key: string, proof: Proof): boolean {
    return this.entries.peek(key)?.proof === proof && this.entries.delete(key);
  }

  /**
   * Keeps an answer, unless everything was dropped since it was begun.
   * @param tags of all that went into it; without them any change drops it
   */
  keep(
    key: string,
    entry: Entry,
    generation: number,
    tags: ReadonlySet<string> = new Set(),
    proof: Proof | null = null
  ): void {
    if (generation < this.lastWhole || this.isSuspended) return;
    this.put(key, { entry, proof }, tags.size === 0 ? UNTAGGED : tags);
  }

  /** An entry has got another compressed form: counts its bytes anew. */
  recount(key: string, entry: Entry): void {
    const kept = this.entries.peek(key);
    if (kept?.entry === entry) this.put(key, kept, this.tags.namesOf(key));
  }

  /** @returns how many answers were dropped at once */
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
    let dropped = 0;
    for (const tag of [...change, ANY_CHANGE]) {
      for (const answer of this.tags.answersOf([tag])) {
        const proof = this.entries.peek(answer)?.proof;
        if (proof && tag !== ANY_CHANGE) proof.doubt(tag);
        else dropped += Number(this.entries.delete(answer));
      }
    }
    return dropped;
  }

  private put(key: string, kept: Kept, tags: Iterable<string>): void {
    this.entries.delete(key);
    this.tags.add(key, tags);
    this.entries.set(key, kept);
    if (!this.entries.has(key)) this.tags.remove(key);
  }
}
