/** The four kinds of document that readers can see, as the first half of an event type. */
export const SUBJECTS = ['article', 'live-brief', 'author', 'photo'] as const;

export type Subject = (typeof SUBJECTS)[number];

/** Stories are drafted and published; authors and photos are there for readers, or not. */
const STORY_CHANGES = ['published', 'updated', 'unpublished', 'deleted'] as const;
const RECORD_CHANGES = ['created', 'updated', 'deleted'] as const;

type Change = (typeof STORY_CHANGES)[number] | (typeof RECORD_CHANGES)[number];

/** Every event type there is, from section 9 of the output contract. */
export const EVENT_TYPES: readonly string[] = [
  ...(['article', 'live-brief'] as const).flatMap((subject) =>
    STORY_CHANGES.map((change) => `${subject}.${change}`)
  ),
  ...(['author', 'photo'] as const).flatMap((subject) =>
    RECORD_CHANGES.map((change) => `${subject}.${change}`)
  ),
];

/** One document in one locale, on both sides of a write. */
export interface VisibleChange {
  subject: Subject;
  wasPublic: boolean;
  isPublic: boolean;
  /** Whether what readers get differs; only asked when it was and is public. */
  hasChanged: boolean;
  /** True when the document service was asked to delete, not to take back. */
  deleting: boolean;
}

/** The event that a write means to readers, or `null` when they can see nothing of it. */
export function eventType(change: VisibleChange): string | null {
  const word = changeWord(change);
  return word && `${change.subject}.${word}`;
}

function changeWord({
  subject,
  wasPublic,
  isPublic,
  hasChanged,
  deleting,
}: VisibleChange): Change | null {
  const isStory = subject === 'article' || subject === 'live-brief';
  if (wasPublic && isPublic) return hasChanged ? 'updated' : null;
  if (isPublic) return isStory ? 'published' : 'created';
  if (wasPublic) return deleting || !isStory ? 'deleted' : 'unpublished';
  return null;
}
