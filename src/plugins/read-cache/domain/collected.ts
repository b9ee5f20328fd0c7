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

/** All that an answer has depended on. */
export class Collected {
  /** Keys of rows, and which documents they belong to. */
  readonly tags = new Set<string>();
  /** Those of statements whose senders have told them. */
  readonly told = new Set<string>();
  readonly evidence: Evidence[] = [];

  tell(tags: Iterable<string>): void {
    for (const tag of tags) {
      this.tags.add(tag);
      this.told.add(tag);
    }
  }

  see(evidence: Evidence): void {
    if (this.evidence.length <= MAX_EVIDENCE) this.evidence.push(evidence);
  }

  /** What went into a part of the answer went into it. */
  take({ tags, told, evidence }: Collected): void {
    for (const tag of tags) this.tags.add(tag);
    for (const tag of told) this.told.add(tag);
    for (const one of evidence) this.see(one);
  }

  get ingredients(): Ingredients {
    return ingredientsOf(this.tags);
  }

  /** Whether all of it is known. */
  get isWhole(): boolean {
    return this.evidence.length <= MAX_EVIDENCE;
  }
}
