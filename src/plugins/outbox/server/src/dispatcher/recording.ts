import { setTimeout as pause } from 'node:timers/promises';

import type { FinishedDelivery } from '../store/finish';

/** Most results in one transaction. */
const BATCH = 100;
/** Results that come within this time are written together, where it is worth the wait. */
const GATHER_MS = 5;
const PAUSE_AFTER_ERROR_MS = 500;

/** Writes results as they come, several in one transaction. */
export interface Recording {
  add(finished: FinishedDelivery): void;
  /** Resolves when everything that was added is written, or writing has been given up. */
  settled(): Promise<void>;
  /** After this an error is not tried again: the leases end and the deliveries are repeated. */
  giveUp(): void;
}

interface RecordingOptions {
  /** Writes results, all or none. */
  write: (finished: readonly FinishedDelivery[]) => Promise<void>;
  /** Whether to wait a little before what has come is written. */
  isWorthWaiting: () => boolean;
  onRecorded: (finished: readonly FinishedDelivery[]) => void;
  onError: (message: string) => void;
}

export function createRecording({
  write,
  isWorthWaiting,
  onRecorded,
  onError,
}: RecordingOptions): Recording {
  const waiting: FinishedDelivery[] = [];
  let running: Promise<void> | null = null;
  let isGivenUp = false;

  async function run(): Promise<void> {
    let most = BATCH;
    while (waiting.length > 0) {
      if (waiting.length < most && isWorthWaiting()) await pause(GATHER_MS);
      const batch = waiting.slice(0, most);
      try {
        await write(batch);
      } catch (error) {
        onError(`The outbox could not record ${batch.length} deliveries: ${String(error)}`);
        if (isGivenUp) return;
        // One that no database takes must not keep the others: they are tried one by one.
        if (most === 1) waiting.push(...waiting.splice(0, 1));
        most = 1;
        await pause(PAUSE_AFTER_ERROR_MS);
        continue;
      }
      waiting.splice(0, batch.length);
      most = BATCH;
      onRecorded(batch);
    }
  }

  return {
    add(finished) {
      waiting.push(finished);
      running ??= run().finally(() => {
        running = null;
      });
    },
    settled: () => running ?? Promise.resolve(),
    giveUp() {
      isGivenUp = true;
    },
  };
}
