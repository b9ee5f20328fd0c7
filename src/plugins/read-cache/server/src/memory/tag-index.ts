/** The answers that carry one tag. */
interface Tag {
  name: string;
  answers: Set<string>;
}

const NOTHING: readonly Tag[] = [];

/** Leads from tags to the answers that carry them; what no answer carries is not in it. */
export class TagIndex {
  private readonly tags = new Map<string, Tag>();
  private readonly ofAnswers = new Map<string, readonly Tag[]>();

  /** How many tags are known. */
  get size(): number {
    return this.tags.size;
  }

  add(answer: string, names: Iterable<string>): void {
    const tags: Tag[] = [];
    for (const name of names) {
      const tag = this.tags.get(name) ?? { name, answers: new Set<string>() };
      this.tags.set(name, tag);
      tag.answers.add(answer);
      tags.push(tag);
    }
    if (tags.length > 0) this.ofAnswers.set(answer, tags);
  }

  remove(answer: string): void {
    for (const tag of this.tagsOf(answer)) {
      tag.answers.delete(answer);
      if (tag.answers.size === 0) this.tags.delete(tag.name);
    }
    this.ofAnswers.delete(answer);
  }

  namesOf(answer: string): string[] {
    return this.tagsOf(answer).map(({ name }) => name);
  }

  countOf(answer: string): number {
    return this.tagsOf(answer).length;
  }

  /** @returns the answers that carry any of these tags */
  answersOf(names: Iterable<string>): Set<string> {
    const answers = new Set<string>();
    for (const name of names) {
      for (const answer of this.tags.get(name)?.answers ?? []) answers.add(answer);
    }
    return answers;
  }

  clear(): void {
    this.tags.clear();
    this.ofAnswers.clear();
  }

  private tagsOf(answer: string): readonly Tag[] {
    return this.ofAnswers.get(answer) ?? NOTHING;
  }
}
