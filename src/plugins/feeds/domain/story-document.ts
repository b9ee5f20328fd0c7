/** A moment as the newsroom shows it: the parts that feeds use. */
export interface StoryTime {
  /** `2024-02-01T15:25:00.000Z` */
  utc: string;
  /** `2024-02-01T17:25:00+02:00` */
  local: string;
}

/** An article or a live brief as REST gives it: the parts that feeds use, all made by the newsroom. */
export interface StoryDocument {
  documentId: string;
  locale?: string | null;
  title: string;
  summary?: string | null;
  timestamps: Record<'published' | 'updated' | 'firstPublished', StoryTime | null>;
  byline: StoryByline | null;
  photo: StoryPhoto | null;
  audio?: StoryAudio | null;
  readingTime: { words: number };
  bodyHtml: string | null;
  correctionNotes?: ReadonlyArray<{ line: string; date: StoryTime | null }>;
  canonicalUrl: string | null;
}

export interface StoryByline {
  text: string;
  credit: string;
  contributors: readonly StoryContributor[];
}

export interface StoryContributor {
  role: string;
  name: string;
  kind: 'person' | 'desk';
  author: { documentId: string; name: string } | null;
}

export interface StoryPhoto {
  documentId: string;
  url: string;
  mime: string;
  width: number | null;
  height: number | null;
  /** Strapi's smaller versions by their names. */
  formats: Record<string, unknown> | null;
  alternativeText: string | null;
  caption: string | null;
  credit: string | null;
  captionWithCredit: string | null;
  photographer: string | null;
  agency: string | null;
  distributor: string | null;
  /** A code of the IPTC's list. */
  digitalSourceType: string | null;
  taken: StoryTime | null;
}

export interface StoryAudio {
  url: string;
  mime: string;
  /** Bytes. */
  size: number | null;
  seconds: number | null;
  aiAssisted: boolean | null;
  disclosure: string | null;
  /** An address of the IPTC's list. */
  digitalSourceType: string | null;
  stale: boolean;
}
