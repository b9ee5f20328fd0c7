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

/** What a refusal says of them: `{ total: 3, titles: "“One” (en), “Two” (uk)", more: 1 }`. */
export function usesValues({ total, stories }: Uses): {
  total: number;
  titles: string;
  more: number;
} {
  const named = stories
    .slice(0, MOST_NAMED)
    .map(({ title, locale }) => (locale === null ? `“${title}”` : `“${title}” (${locale})`));
  return { total, titles: named.join(', '), more: total - named.length };
}
