/** Published stories that depend on an author or a photo. */
export interface Uses {
  total: number;
  /** Some of them, the newest first. */
  stories: Array<{
    title: string;
    locale: string | null;
    documentId: string;
    contentType: string;
  }>;
}

/** A refusal names so many; the others are counted. */
export const MOST_NAMED = 10;

/** "3 published stories: “One” (en), “Two” (uk) and 1 more". */
export function usesText({ total, stories }: Uses): string {
  const named = stories
    .slice(0, MOST_NAMED)
    .map(({ title, locale }) => (locale === null ? `“${title}”` : `“${title}” (${locale})`));
  const more = total - named.length;
  const count = total === 1 ? '1 published story' : `${total} published stories`;
  return `${count}: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
