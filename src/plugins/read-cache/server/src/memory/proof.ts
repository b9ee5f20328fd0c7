import { ANY_CHANGE } from '../../../domain/change';
import type { Collected, Evidence } from '../../../domain/collected';

/** Sends a statement once more. @returns the fingerprint of what it finds */
export type AskAgain = (evidence: Evidence) => Promise<string | null>;

/** Memory of a statement beside its text and its values. */
const EVIDENCE_BYTES = 300;

const MAX_TRIES = 3;

/**
 * What an answer in memory rests on. A change that carries one of its tags casts doubt on it; it holds
 * if the statements with these tags find the same rows again.
 */
export class Proof {
  readonly bytes: number;
  private readonly evidence: readonly Evidence[];
  private readonly told: ReadonlySet<string>;
  private doubts = new Set<string>();
  private isRefuted = false;
  private isAsking = false;
  private last: Promise<boolean> = Promise.resolve(true);

  constructor({ evidence, told }: Pick<Collected, 'evidence' | 'told'>) {
    this.evidence = evidence;
    this.told = told;
    this.bytes = evidence.reduce((sum, { bytes }) => sum + bytes + EVIDENCE_BYTES, 0);
  }

  get isDoubted(): boolean {
    return this.isRefuted || this.isAsking || this.doubts.size > 0;
  }

  /** @param tag one of the answer's */
  doubt(tag: string): void {
    this.doubts.add(tag);
  }

  /** Asks what is in doubt. @returns whether the answer is what it would be now */
  holds(ask: AskAgain): Promise<boolean> {
    this.last = this.last.then(() => this.settle(ask));
    return this.last;
  }

  private async settle(ask: AskAgain): Promise<boolean> {
    for (let tries = 0; tries < MAX_TRIES && !this.isRefuted; tries += 1) {
      if (this.doubts.size === 0) return true;
      const asked = this.doubts;
      // What is written from here on may not show in what is asked now.
      this.doubts = new Set();
      this.isAsking = true;
      this.isRefuted = !(await this.isSame(asked, ask).catch(() => false));
      this.isAsking = false;
    }
    return !this.isDoubted;
  }

  private async isSame(doubts: ReadonlySet<string>, ask: AskAgain): Promise<boolean> {
    const carries = ({ tags }: Evidence, tag: string): boolean =>
      tags === null ? this.told.has(tag) : tags.includes(tag);
    const all = [...doubts];
    const questions = this.evidence.filter((one) => all.some((tag) => carries(one, tag)));
    const isExplained = (tag: string): boolean =>
      tag !== ANY_CHANGE && questions.some((one) => carries(one, tag));
    if (!all.every(isExplained)) return false;
    // In the order in which they were asked: what a statement finds decides what the next one asks for.
    for (const one of questions) {
      if (one.found === null || (await ask(one)) !== one.found) return false;
    }
    return true;
  }
}
