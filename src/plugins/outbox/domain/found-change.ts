import { eventType, type Subject } from './event-type';

/** What the store of publications held of a document in one locale and what the database holds. */
export interface FoundChange {
  subject: Subject;
  /** The document as JSON text; `null` where the store had none. */
  before: string | null;
  /** `null` where readers see nothing. */
  after: string | null;
  isDeleted: boolean;
  /** Whether the store is filled for the first time. */
  isFilling: boolean;
}

/** The newest event that the log keeps of a document in one locale. */
export interface LastEvent {
  type: string;
  data: string;
}

/** What is still to be told. */
export interface Untold {
  type: string;
  data: string;
}

/**
 * What receivers have not been told of a change that was found, not seen: they may know of it, and a
 * store that is filled for the first time must not tell them of everything there is.
 * @param last `null` where the log keeps none, as for a document that is older than what it keeps
 */
export function untold(change: FoundChange, last: LastEvent | null): Untold | null {
  const { subject, before, after, isDeleted, isFilling } = change;
  // Receivers have read everything at first, as no event tells.
  if (!last && before === null && isFilling) return null;
  const known = last ? toldBy(last) : before;
  const data = after ?? before ?? known;
  const type = eventType({
    subject,
    wasPublic: known !== null,
    isPublic: after !== null,
    hasChanged: after !== known,
    deleting: isDeleted,
  });
  return type === null || data === null ? null : { type, data };
}

/** What a receiver holds after an event; `null` where it was told to take the document down. */
function toldBy({ type, data }: LastEvent): string | null {
  return /\.(?:unpublished|deleted)$/.test(type) ? null : data;
}
