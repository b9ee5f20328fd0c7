import { fillOverride } from './byline-override';
import { creditedName, numberedContributors } from './contributors';
import type { CreditFacts, Locale } from './facts';
import { filledText } from './filled-text';
import type { Problem } from './refusal';

/** Rows of `credits` that name nobody: their author was never chosen, or has been deleted since. */
export function creditRowProblems(credits: readonly CreditFacts[], locale: Locale): Problem[] {
  return credits.flatMap((credit, index) =>
    credit.author === null && creditedName(credit, locale) === null
      ? [{ path: ['credits', index, 'author'], code: 'credit.author-missing', values: {} }]
      : []
  );
}

/** A story names at least one author, or says in a byline override who made it. */
export function authorshipProblems(story: {
  credits: readonly CreditFacts[];
  bylineOverride: string | null;
  locale: Locale;
}): Problem[] {
  const rows = numberedContributors(story.credits, story.locale);
  const override = filledText(story.bylineOverride);
  if (override !== null) {
    return tokenProblems(
      override,
      rows.map((row) => row?.name ?? null)
    );
  }
  if (rows.some((row) => row?.role === 'author')) return [];
  return [{ path: ['credits'], code: 'credits.missing', values: {} }];
}

function tokenProblems(override: string, names: readonly (string | null)[]): Problem[] {
  const { missing } = fillOverride(override, names);
  if (missing.length === 0) return [];
  const tokens = missing.map((number) => `{${number}}`).join(', ');
  const contributors = names.filter((name) => name !== null).length;
  return [
    { path: ['bylineOverride'], code: 'byline.token-unknown', values: { tokens, contributors } },
  ];
}
