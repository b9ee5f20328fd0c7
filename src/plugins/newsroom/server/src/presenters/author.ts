import type { AuthorComputed } from '../../../contract';
import { canonicalUrl } from '../../../domain/story-output';
import { noteHidden } from '../photo-rights/hidden-entries';
import type { PresentContext } from './context';
import type { AuthorRow } from './rows';

export function presentAuthor(row: AuthorRow, context: PresentContext): AuthorComputed {
  const author = {
    canonicalUrl: canonicalUrl(
      'author',
      { slug: row.slug, day: null, locale: context.defaultLocale },
      context
    ),
  };
  return row.isShown ? author : noteHidden(author);
}
