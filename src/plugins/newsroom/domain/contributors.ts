import type { AuthorFacts, AuthorKind, CreditFacts, CreditRole, Locale } from './facts';
import { filledText } from './filled-text';

/** One person or desk that a story credits, named as readers see it. */
export interface Contributor {
  role: CreditRole;
  name: string;
  kind: AuthorKind;
  author: { documentId: string; name: string; slug: string | null };
}

/**
 * Who is credited, in the editor's order. A row without an author (not chosen yet, or deleted since)
 * is left out; the same author twice in the same role counts once, the first row wins.
 *
 * `name` is the row's `creditedAs`, else the author's translation for the locale, else the author's
 * name; `author.name` skips `creditedAs`.
 */
export function contributorsOf(credits: readonly CreditFacts[], locale: Locale): Contributor[] {
  const found = new Map<string, Contributor>();
  for (const credit of credits) {
    const contributor = contributorOf(credit, locale);
    if (contributor === null) continue;
    const key = `${contributor.role} ${contributor.author.documentId}`;
    if (!found.has(key)) found.set(key, contributor);
  }
  return [...found.values()];
}

function contributorOf(credit: CreditFacts, locale: Locale): Contributor | null {
  const { author } = credit;
  if (author === null) return null;
  const ownName = translatedName(author, locale) ?? filledText(author.name);
  const shown = filledText(credit.creditedAs) ?? ownName;
  if (shown === null) return null;
  return {
    role: credit.role ?? 'author',
    name: shown,
    kind: author.kind ?? 'person',
    author: { documentId: author.documentId, name: ownName ?? shown, slug: author.slug },
  };
}

function translatedName(author: AuthorFacts, locale: Locale): string | null {
  return filledText(author.translations.find((entry) => entry.locale === locale)?.name);
}
