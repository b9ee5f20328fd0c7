import type { Counters } from '../../../domain/cache-status';

export function createCounters(): Counters {
  return {
    hit: 0,
    notModified: 0,
    confirmed: 0,
    miss: 0,
    joined: 0,
    abandoned: 0,
    flushes: 0,
    dropped: 0,
    bypass: {},
    refused: {},
  };
}

export function countReason(reasons: Record<string, number>, reason: string): void {
  reasons[reason] = (reasons[reason] ?? 0) + 1;
}
