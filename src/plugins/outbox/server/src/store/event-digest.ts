import { createHash } from 'node:crypto';

/** Names an event in a cursor: its id is chance, so that no two logs have the same one. */
export function eventDigest(eventId: string): string {
  return createHash('sha256').update(eventId).digest('base64url').slice(0, 16);
}
