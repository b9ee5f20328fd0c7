import type { Kind } from './kind-needs';

const STORY = ['timestamps', 'byline', 'photo', 'readingTime', 'bodyHtml', 'canonicalUrl'];

/** The computed fields of each kind: read-only, always in the answer, never stored. */
export const COMPUTED_NAMES: Readonly<Record<Kind, readonly string[]>> = {
  article: [...STORY, 'audio', 'correctionNotes'],
  liveBrief: STORY,
  author: ['canonicalUrl'],
  photo: ['credit', 'captionWithCredit'],
};

/** Kept with each author and photo by the pack itself. */
const KEPT = ['isShown'];

/** Names that no attribute of a project's type may have, by kind. */
export const RESERVED_NAMES: Readonly<Record<Kind, readonly string[]>> = {
  ...COMPUTED_NAMES,
  author: [...COMPUTED_NAMES.author, ...KEPT],
  photo: [...COMPUTED_NAMES.photo, ...KEPT],
};
