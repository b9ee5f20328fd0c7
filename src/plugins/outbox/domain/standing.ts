import type { Position } from './cursor';

/** What the log holds, and what it knows of a position in it. */
export interface LogFacts {
  /** First and last sequence that are kept; zeros while there are none. */
  oldest: number;
  last: number;
  /** The newest event that is no longer kept; `null` while all are. */
  behind: Position | null;
  /** Digest of the event that has the position's number; `null` when there is none. */
  held: string | null;
  /** Whether the log holds the number after the position's. */
  holdsNext: boolean;
}

/**
 * Whether a reader misses nothing who goes on from a position. `forgotten`: some of what comes next is
 * no longer kept. `foreign`: the log does not hold what the reader has seen, as after a restored backup.
 */
export type Standing = 'good' | 'forgotten' | 'foreign';

export function standing({ sequence, digest }: Position, log: LogFacts): Standing {
  const behind = log.behind?.sequence ?? Math.max(0, log.oldest - 1);
  if (sequence > log.last) return 'foreign';
  if (sequence < behind) return 'forgotten';
  if (sequence === 0) return 'good';
  if (digest === null) return isKnown(sequence, behind, log) ? 'good' : 'foreign';
  if (log.held !== null) return log.held === digest ? 'good' : 'foreign';
  if (sequence !== behind) return 'foreign';
  // What was removed before the log kept the last one's digest cannot be compared.
  if (log.behind === null) return 'forgotten';
  return log.behind.digest === digest ? 'good' : 'foreign';
}

/** Numbers are left out after a standstill: one of those was given by the log that was there before. */
function isKnown(sequence: number, behind: number, { held, holdsNext }: LogFacts): boolean {
  return sequence === behind || held !== null || holdsNext;
}
