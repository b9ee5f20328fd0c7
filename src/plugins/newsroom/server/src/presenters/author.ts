import type { AuthorComputed } from '../../../contract';
import { canonicalUrl } from '../../../domain/story-output';
import type { PresentContext } from './context';
import type { AuthorRow } from './rows';

export function presentAuthor(row: AuthorRow, context: PresentContext): AuthorComputed {
  return {
    canonicalUrl: canonicalUrl(
      'author',
      { slug: row.slug, day: null, locale: context.defaultLocale },
      context
    ),
  };
}
