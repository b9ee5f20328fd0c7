import { withoutBylinePrefix } from './byline-prefix';
import type { AuthorFacts, AuthorKind, CreditFacts, CreditRole, Locale } from './facts';
import { filledText } from './filled-text';

/** One person or desk that a story credits, named as readers see it. */
export interface Contributor {
  role: CreditRole;
  name: string;
  kind: AuthorKind;
  /** `null` for somebody whose name was kept when the author was deleted. */
  author: { documentId: string; name: string; slug: string | null } | null;
}

/**
 * Who is credited, in the editor's order. A row that names nobody (not chosen yet, or deleted since)
 * is left out; the same author twice in the same role counts once, the first row wins.
 *
 * `name` is the row's `creditedAs`, else the author's translation for the locale, else the author's
 * name; `author.name` skips `creditedAs`.
 */
export function contributorsOf(credits: readonly CreditFacts[], locale: Locale): Contributor[] {
  return numberedContributors(credits, locale).filter((found) => found !== null);
}

/**
 * As `contributorsOf`, with `null` for each row that names nobody: the numbers in a byline override
 * count rows, so that nobody moves to the number of somebody else.
 */
export function numberedContributors(
  credits: readonly CreditFacts[],
  locale: Locale
): Array<Contributor | null> {
  const rows: Array<Contributor | null> = [];
  const known = new Set<string>();
  for (const credit of credits) {
    const contributor = contributorOf(credit, locale);
    const key = contributor === null ? null : keyOf(contributor);
    if (key !== null && known.has(key)) continue;
    if (key !== null) known.add(key);
    rows.push(contributor);
  }
  return rows;
}

/** The name that a story shows for a row; `null` when it names nobody. */
export function creditedName(credit: CreditFacts, locale: Locale): string | null {
  const { author, creditedAs } = credit;
  return nameIn(creditedAs) ?? (author === null ? null : ownName(author, locale));
}

function contributorOf(credit: CreditFacts, locale: Locale): Contributor | null {
  const { author } = credit;
  const name = creditedName(credit, locale);
  if (name === null) return null;
  return {
    role: credit.role ?? 'author',
    name,
    kind: author?.kind ?? 'person',
    author: author && {
      documentId: author.documentId,
      name: ownName(author, locale) ?? name,
      slug: author.slug,
    },
  };
}

function keyOf({ role, name, author }: Contributor): string {
  return `${role} ${author ? author.documentId : `"${name}"`}`;
}

function ownName(author: AuthorFacts, locale: Locale): string | null {
  const translation = author.translations.find((entry) => entry.locale === locale);
  return nameIn(translation?.name) ?? nameIn(author.name);
}

function nameIn(typed: string | null | undefined): string | null {
  const name = filledText(typed);
  return name === null ? null : withoutBylinePrefix(name);
}
