import type { Json } from '../../support/http';

const TIME = 'utc local timeZone day date time display';

const STORY = `
  timestamps { published { ${TIME} } updated { ${TIME} } firstPublished { ${TIME} } }
  byline { text line credit contributors { role name kind author { documentId name slug } } }
  photo {
    documentId url mime width height formats alternativeText caption credit captionWithCredit
    photographer agency distributor digitalSourceType taken { ${TIME} }
  }
  readingTime { words minutes text }
  bodyHtml
  canonicalUrl`;

/** By type: the computed fields as a GraphQL selection. */
export const SELECTIONS = {
  article: `${STORY} audio { url mime size seconds aiAssisted production disclosure digitalSourceType stale }
    correctionNotes { kind label text date { ${TIME} } line }`,
  brief: STORY,
  author: 'canonicalUrl',
  photo: 'credit captionWithCredit',
};

export type ComputedType = keyof typeof SELECTIONS;

const STORY_NAMES = ['timestamps', 'byline', 'photo', 'readingTime', 'bodyHtml', 'canonicalUrl'];

/** By type: the names of the computed fields. */
export const NAMES: Record<ComputedType, string[]> = {
  article: [...STORY_NAMES, 'audio', 'correctionNotes'],
  brief: STORY_NAMES,
  author: ['canonicalUrl'],
  photo: ['credit', 'captionWithCredit'],
};

/** The computed fields of an entry; one that is missing is missing here too. */
export function computed(type: ComputedType, entry: Json | null | undefined): object {
  return Object.fromEntries(
    Object.entries(entry ?? {}).filter(([name]) => NAMES[type].includes(name))
  );
}
