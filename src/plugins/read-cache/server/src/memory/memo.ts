import { bounded, MAX_KEY_LENGTH } from './bounded';

interface Remembered {
  epoch: number;
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

/** Small results of reads that many answers need, such as totals, kept until anything is written. */
export class Memo {
  private readonly known = bounded<Remembered>(MAX_ENTRIES, MAX_BYTES);

  constructor(private readonly rules: MemoRules) {}

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
    if (known?.epoch === epoch) return known.value as Value;
    const value = await compute();
    // What was written while it was being read may be missing from it.
    if (this.rules.epoch() === epoch) this.known.set(key, { epoch, value });
    return value;
  }
}
