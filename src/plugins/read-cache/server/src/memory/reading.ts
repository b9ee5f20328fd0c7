import { touches, type Change } from '../../../domain/change';
import { Collected } from '../../../domain/collected';
import type { Ingredients } from '../../../domain/document-names';

/** More keys than this are not looked through: anything counts as changed. */
const MAX_KEYS = 20_000;

/** An answer that is being computed: what it has depended on so far, and what has changed meanwhile. */
export class Reading {
  readonly collected = new Collected();
  private readonly changed = new Set<string>();
  private isWhole = false;

  get tags(): ReadonlySet<string> {
    return this.collected.tags;
  }

  /** Something may show in one of its statements and not have shown in the one before. */
  note(change: Change): void {
    if (change === 'anything' || this.changed.size > MAX_KEYS) this.isWhole = true;
    else for (const key of change) this.changed.add(key);
  }

  get isDisturbed(): boolean {
    if (this.isWhole || this.changed.size === 0) return this.isWhole;
    return touches(this.changed, this.ingredients.rows);
  }

  get ingredients(): Ingredients {
    return this.collected.ingredients;
  }
}

/** The answers that are being computed, and the writes that may or may not show yet. */
export class Readings {
  private readonly open = new Set<Reading>();
  private readonly pending: Change[] = [];

  begin(): Reading {
    const reading = new Reading();
    for (const change of this.pending) reading.note(change);
    this.open.add(reading);
    return reading;
  }

  end(reading: Reading): void {
    this.open.delete(reading);
  }

  note(change: Change): void {
    for (const reading of this.open) reading.note(change);
  }

  /** A write was sent: it may show from now on. */
  sent(change: Change): void {
    this.pending.push(change);
    this.note(change);
  }

  /** Its answer has come. */
  settled(change: Change): void {
    this.pending.splice(this.pending.indexOf(change), 1);
  }
}
