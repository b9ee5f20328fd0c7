import { type Ingredients, ingredientsOf } from './document-names';

/** A statement that went into an answer: asked again, it shows whether the answer is still the same. */
export interface Evidence {
  sql: string;
  bindings: readonly unknown[];
  /** Fingerprint of the rows that it has found; `null` where nobody has seen them. */
  found: string | null;
  /** Which changes can show in it; `null` where its sender has told that by itself. */
  tags: readonly string[] | null;
  /** Of memory that no other answer has been charged with. */
  bytes: number;
}

/** Answers of more statements than this are not worth asking again. */
const MAX_EVIDENCE = 300;

/** Gives tags when they are needed: while nothing is written or kept, nobody needs them. */
export type Tell = () => Iterable<string>;

/** All that an answer has depended on. */
export class Collected {
  private readonly seenTags = new Set<string>();
  private readonly toldTags = new Set<string>();
  private tellers: Tell[] = [];
  readonly evidence: Evidence[] = [];

  /** Keys of rows, and which documents they belong to. */
  get tags(): ReadonlySet<string> {
    this.listen();
    return this.seenTags;
  }

  /** Those of statements whose senders have told them. */
  get told(): ReadonlySet<string> {
    this.listen();
    return this.toldTags;
  }

  add(tag: string): void {
    this.seenTags.add(tag);
  }

  tell(teller: Tell): void {
    this.tellers.push(teller);
  }

  see(evidence: Evidence): void {
    if (this.evidence.length <= MAX_EVIDENCE) this.evidence.push(evidence);
  }

  /** What went into a part of the answer went into it. */
  take({ seenTags, toldTags, tellers, evidence }: Collected): void {
    for (const tag of seenTags) this.seenTags.add(tag);
    for (const tag of toldTags) this.toldTags.add(tag);
    this.tellers.push(...tellers);
    for (const one of evidence) this.see(one);
  }

  get ingredients(): Ingredients {
    return ingredientsOf(this.tags);
  }

  /** Whether all of it is known. */
  get isWhole(): boolean {
    return this.evidence.length <= MAX_EVIDENCE;
  }

  private listen(): void {
    const { tellers } = this;
    this.tellers = [];
    for (const tag of tellers.flatMap((teller) => [...teller()])) {
      this.seenTags.add(tag);
      this.toldTags.add(tag);
    }
  }
}
