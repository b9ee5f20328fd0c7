import { fillOverride } from './byline-override';
import { contributorsOf } from './contributors';
import type { CreditFacts, Locale, Problem } from './facts';
import { filledText } from './filled-text';

/** Rows of `credits` whose author was never chosen, or has been deleted since. */
export function creditRowProblems(credits: readonly CreditFacts[]): Problem[] {
  return credits.flatMap((credit, index) =>
    credit.author === null
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
  const contributors = contributorsOf(story.credits, story.locale);
  const override = filledText(story.bylineOverride);
  if (override !== null)
    return tokenProblems(
      override,
      contributors.map(({ name }) => name)
    );
  if (contributors.some(({ role }) => role === 'author')) return [];
  return [
    {
      path: ['credits'],
      message: 'Add a credit with the role "author", or write a byline override.',
    },
  ];
}

function tokenProblems(override: string, names: readonly string[]): Problem[] {
  const { missing } = fillOverride(override, names);
  if (missing.length === 0) return [];
  const tokens = missing.map((number) => `{${number}}`).join(', ');
  const count = names.length === 1 ? '1 contributor' : `${names.length} contributors`;
  return [
    {
      path: ['bylineOverride'],
      message: `Remove ${tokens} from the byline override, or add credits: the story names ${count}.`,
    },
  ];
}
