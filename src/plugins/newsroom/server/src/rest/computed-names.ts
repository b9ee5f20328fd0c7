import type { NewsroomType } from '../settings';

const STORY = ['timestamps', 'byline', 'photo', 'readingTime', 'bodyHtml', 'canonicalUrl'];

/** The computed fields of each type: read-only, always in the answer, never stored. */
export const COMPUTED_NAMES: Readonly<Record<NewsroomType, readonly string[]>> = {
  article: [...STORY, 'audio', 'correctionNotes'],
  liveBrief: STORY,
  author: ['canonicalUrl'],
  photo: ['credit', 'captionWithCredit'],
};
