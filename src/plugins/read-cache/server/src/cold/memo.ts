import type { TagCollector } from '../tags/tag-collector';
import { bounded, MAX_KEY_LENGTH } from './bounded';

interface Remembered {
  epoch: number;
  tags: ReadonlySet<string>;
  value: unknown;
}

/** When what was read from the database may be used again. */
export interface MemoRules {
  /** Changes with every write that can be seen; `null` while writes of others may go unnoticed. */
  epoch(this: void): number | null;
  /** A transaction sees what nobody else does: it neither uses nor fills the memory. */
  isInTransaction(this: void): boolean;
}

const MAX_ENTRIES = 2000;
const MAX_BYTES = 4 * 1024 * 1024;

/** Small results of reads that every request needs, kept until anything is written. */
export class Memo {
  private readonly known = bounded<Remembered>(MAX_ENTRIES, MAX_BYTES);

  /** @param tags sees what answers depend on: on what was remembered, too */
  constructor(
    private readonly rules: MemoRules,
    private readonly tags: TagCollector | null = null
  ) {}

  /** About how many bytes are kept. */
  get bytes(): number {
    return this.known.calculatedSize ?? 0;
  }

  /** @param compute reads the database; its result must not be changed by whoever gets it */
  async remember<Value>(key: string, compute: () => Promise<Value>): Promise<Value> {
    const epoch = this.rules.epoch();
    const isTooLong = key.length > MAX_KEY_LENGTH;
    if (epoch === null || isTooLong || this.rules.isInTransaction()) return compute();
    const known = this.known.get(key);
    if (known?.epoch === epoch) {
      this.tags?.add(known.tags);
      return known.value as Value;
    }
    const tags = new Set<string>();
    const value = await (this.tags ? this.tags.collect(tags, compute) : compute());
    this.tags?.add(tags);
    // What was written while it was being read may be missing from it.
    if (this.rules.epoch() === epoch) this.known.set(key, { epoch, tags, value });
    return value;
  }
}
