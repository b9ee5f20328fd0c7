export const FORMATS = ['rss', 'atom', 'json'] as const;

export type FeedFormat = (typeof FORMATS)[number];

/** What a file's name says: `rachel-sample.rss`. `null` for any other. */
export function feedFile(name: string): { slug: string; format: FeedFormat } | null {
  const [, slug = '', ending] = /^([a-z\d-]+)\.([a-z]+)$/.exec(name) ?? [];
  const format = FORMATS.find((known) => known === ending);
  return format ? { slug, format } : null;
}

/** What the name of a part of the sitemap says: `articles-3.xml`. */
export function sitemapFile(name: string): { of: 'articles' | 'authors'; part: number } | null {
  const [, of, part] = /^(articles|authors)-([1-9]\d{0,5})\.xml$/.exec(name) ?? [];
  return of && part ? { of: of as 'articles' | 'authors', part: Number(part) } : null;
}

/** The document that `p3kz….json` is of. */
export function documentFile(name: string): string | null {
  return /^([a-z\d]+)\.json$/.exec(name)?.[1] ?? null;
}
