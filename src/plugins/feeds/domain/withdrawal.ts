/** A story that readers saw and see no more (RFC 6721). */
export interface Withdrawal {
  /** The id that its item had. */
  ref: string;
  /** ISO 8601, UTC. */
  when: string;
}

/** What the event log says of a document in one language. */
export interface LoggedChange {
  /** Such as `article.unpublished`. */
  type: string;
  /** ISO 8601, UTC. */
  timestamp: string;
  data: Record<string, unknown>;
}

/** Most of them in one feed. */
const MOST = 100;

/**
 * What of the newest changes is a withdrawal that still holds.
 * @param changes newest first, publications among them, all in one language
 * @param idOf of the item that a document was
 * @param isMeant whether the feed would have shown a document
 */
export function withdrawals(
  changes: readonly LoggedChange[],
  idOf: (documentId: string) => string,
  isMeant: (document: Record<string, unknown>) => boolean = () => true
): Withdrawal[] {
  const known = new Set<unknown>();
  const found: Withdrawal[] = [];
  for (const { type, timestamp, data } of changes) {
    const { documentId } = data;
    if (typeof documentId !== 'string' || known.has(documentId)) continue;
    known.add(documentId);
    const isGone = type.endsWith('.unpublished') || type.endsWith('.deleted');
    if (isGone && isMeant(data)) found.push({ ref: idOf(documentId), when: timestamp });
    if (found.length === MOST) break;
  }
  return found;
}
