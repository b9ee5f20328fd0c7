import type { Reset } from '../../domain/brief-change';
import type { Start } from '../../domain/stream-query';
import type { Live } from './live';

/** Where a reader begins, and why that is not where they wanted to. */
export async function placeOf(
  { tail, log, hub }: Live,
  start: Start | null
): Promise<{ position: number; reset: Reset | null }> {
  // Nobody has looked for what other instances wrote while nobody read.
  if (hub.size === 0) await tail.look();
  if (start === 'earliest') return { position: 0, reset: null };
  if (start === null) return { position: tail.position, reset: null };
  if (tail.hasGiven(start)) return { position: start, reset: null };
  const standing = await log.standing(start);
  return standing === 'good'
    ? { position: start, reset: null }
    : { position: tail.position, reset: standing };
}
