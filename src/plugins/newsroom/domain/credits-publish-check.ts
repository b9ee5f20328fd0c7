import { fillOverride } from './byline-override';
import { creditedName, numberedContributors } from './contributors';
import type { CreditFacts, Locale, Problem } from './facts';
import { filledText } from './filled-text';

/** Rows of `credits` that name nobody: their author was never chosen, or has been deleted since. */
export function creditRowProblems(credits: readonly CreditFacts[], locale: Locale): Problem[] {
  return credits.flatMap((credit, index) =>
    credit.author === null && creditedName(credit, locale) === null
      ? [
          {
            path: ['credits', index, 'author'],
            message: 'Choose the author of this credit, or remove the credit.',
          },
        ]
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
  return [
    {
      path: ['credits'],
      message: 'Add a credit with the role "author", or write a byline override.',
    },
  ];
}

function tokenProblems(override: string, names: readonly (string | null)[]): Problem[] {
  const { missing } = fillOverride(override, names);
  if (missing.length === 0) return [];
  const tokens = missing.map((number) => `{${number}}`).join(', ');
  const named = names.filter((name) => name !== null).length;
  const count = named === 1 ? '1 contributor' : `${named} contributors`;
  return [
    {
      path: ['bylineOverride'],
      message: `Remove ${tokens} from the byline override, or add credits: the story names ${count}.`,
    },
  ];
}
