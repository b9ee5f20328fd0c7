import { fillOverride } from './byline-override';
import { numberedContributors, type Contributor } from './contributors';
import type { CreditFacts, Locale } from './facts';
import { filledText } from './filled-text';
import { languageOf } from './languages/languages';
import { joinNames, listNames } from './name-list';

export type { Contributor } from './contributors';

/** Who made a story, as readers see it. */
export interface Byline {
  /** The names alone: "Ann Sample and Bo Sample". */
  text: string;
  /** The line under the headline: "by Ann Sample and Bo Sample". */
  line: string;
  /** The line at the end of the story: "Authors: Ann Sample, Bo Sample". */
  credit: string;
  contributors: Contributor[];
}

/**
 * Builds a story's byline (output contract, section 3).
 *
 * - `text` joins the contributors with the role `author`. When there are contributors but no author
 *   (an unfinished draft, a brief that names only its editor), it joins all of them, and neither
 *   `line` nor `credit` says "by" or "Author": the story does not claim who wrote it.
 * - An override replaces `text` and `line` word for word, with its tokens filled. `credit` still
 *   lists the authors; without any it is the override too, because a reader page prints it as it is.
 * - An override whose token has no contributor cannot be published; where it happens all the same (a
 *   row without an author), the byline falls back to the credits, so that readers never see "{2}".
 * - No contributor and no usable override: `null`.
 */
export function byline(input: {
  credits: readonly CreditFacts[];
  override: string | null;
  locale: Locale;
}): Byline | null {
  const { locale } = input;
  const rows = numberedContributors(input.credits, locale);
  const contributors = rows.filter((row) => row !== null);
  const authors = namesOf(contributors.filter(({ role }) => role === 'author'));
  const override = usableOverride(
    input.override,
    rows.map((row) => row?.name ?? null)
  );
  const built = joinNames(authors.length > 0 ? authors : namesOf(contributors), locale);
  const text = override ?? built;
  if (text === '') return null;
  const isBuilt = override === null && authors.length > 0;
  return {
    text,
    line: isBuilt ? languageOf(locale).bylineLine(text) : text,
    credit: authors.length > 0 ? creditLine(authors, locale) : text,
    contributors,
  };
}

function usableOverride(override: string | null, names: readonly (string | null)[]): string | null {
  const template = filledText(override);
  if (template === null) return null;
  const { text, missing } = fillOverride(template, names);
  return missing.length === 0 ? text : null;
}

function creditLine(authors: readonly string[], locale: Locale): string {
  const [one, several] = languageOf(locale).authors;
  return `${authors.length === 1 ? one : several}: ${listNames(authors)}`;
}

function namesOf(contributors: readonly Contributor[]): string[] {
  return contributors.map(({ name }) => name);
}
