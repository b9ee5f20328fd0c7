import { LRUCache } from 'lru-cache';

import type { Entry } from './entry';

/**
 * The kept answers, bounded by bytes, and the generation they belong to. A flush begins a new
 * generation: nothing that was read before it can be kept or joined after it.
 */
export class AnswerStore {
  private readonly entries: LRUCache<string, Entry>;
  private current = 0;
  private emptiedAt = Date.now();
  /** Reasons why the cache must not be used at all, such as a lost notification channel. */
  private readonly suspensions = new Set<string>();

  constructor(maxBytes: number) {
    this.entries = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: ({ size }, key) => size + 2 * key.length,
    });
  }

  get generation(): number {
    return this.current;
  }

  /** When the present generation began, in milliseconds since 1970. */
  get generationSince(): number {
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

  get(key: string): Entry | undefined {
    return this.entries.get(key);
  }

  /** Keeps an answer, unless something has been written since it was begun. */
  keep(key: string, entry: Entry, generation: number): void {
    if (generation === this.current && !this.isSuspended) this.entries.set(key, entry);
  }

  /** An entry has got another compressed form: counts its bytes anew. */
  recount(key: string, entry: Entry): void {
    if (this.entries.peek(key) !== entry) return;
    this.entries.delete(key);
    this.entries.set(key, entry);
  }

  flush(): void {
    this.current += 1;
    this.emptiedAt = Date.now();
    this.entries.clear();
  }

  suspend(reason: string): void {
    this.suspensions.add(reason);
    this.flush();
  }

  resume(reason: string): void {
    this.flush();
    this.suspensions.delete(reason);
  }
}
