/** What has happened to reads since the start, by outcome. */
export interface Counters {
  hit: number;
  notModified: number;
  miss: number;
  joined: number;
  /** Not computed, because everybody who had asked was gone. */
  abandoned: number;
  flushes: number;
  bypass: Record<string, number>;
  refused: Record<string, number>;
}

export function createCounters(): Counters {
  return {
    hit: 0,
    notModified: 0,
    miss: 0,
    joined: 0,
    abandoned: 0,
    flushes: 0,
    bypass: {},
    refused: {},
  };
}

export function countReason(reasons: Record<string, number>, reason: string): void {
  reasons[reason] = (reasons[reason] ?? 0) + 1;
}
