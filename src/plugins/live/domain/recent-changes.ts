import type { BriefChange } from './brief-change';

/** Beyond it, all that is kept for readers who come back. */
const MOST_CHARACTERS = 2_000_000;

/** The newest changes of the log, so that those who come back need not all ask the database. */
export class RecentChanges {
  private changes: BriefChange[] = [];
  private characters = 0;
  /** Everything after it is here. */
  private floor: number;

  constructor(
    private readonly most: number,
    floor: number
  ) {
    this.floor = floor;
  }

  /** In the order of their sequences. */
  add(change: BriefChange): void {
    this.changes.push(change);
    this.characters += change.text.length;
    while (this.changes.length > this.most || this.characters > MOST_CHARACTERS) this.dropOldest();
  }

  /** What came after a sequence; `null` where some of that is not kept here. */
  after(sequence: number): readonly BriefChange[] | null {
    if (sequence < this.floor) return null;
    let from = this.changes.length;
    while (from > 0 && (this.changes[from - 1]?.sequence ?? 0) > sequence) from -= 1;
    return this.changes.slice(from);
  }

  has(sequence: number): boolean {
    return this.changes.some((change) => change.sequence === sequence);
  }

  private dropOldest(): void {
    const oldest = this.changes.shift();
    if (!oldest) return;
    this.floor = oldest.sequence;
    this.characters -= oldest.text.length;
  }
}
