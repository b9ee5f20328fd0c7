/** What is known of an answer before it is sent. */
export interface JudgedAnswer {
  method: string;
  status: number;
  /** The `Cache-Control` that whoever made it has given it. */
  given: string | undefined;
  setsCookie: boolean;
  /** Whether somebody in particular has asked, or for an answer of its own. */
  isPersonal: boolean;
  /** Whether its address is one of those that everybody reads. */
  isPublic: boolean;
}

export const PRIVATE = 'private, no-store';

/** Statuses that depend on who asks, or on the moment. */
const PASSING = [401, 403, 407, 429];

/**
 * The `Cache-Control` of an answer that does not come from memory. Without one, caches may keep a 301,
 * a 404 and others for as long as they think right (RFC 9111, 4.2.2).
 * @returns `null` when the answer is to keep the one that it has
 */
export function answerPolicy(answer: JudgedAnswer): string | null {
  const { method, status, given, setsCookie, isPersonal, isPublic } = answer;
  if (isPersonal) return PRIVATE;
  if (given !== undefined) return null;
  if (method !== 'GET' && method !== 'HEAD') return method === 'OPTIONS' ? null : PRIVATE;
  if (setsCookie || status >= 500 || PASSING.includes(status)) return PRIVATE;
  return isPublic ? 'no-cache' : 'private, no-cache';
}
