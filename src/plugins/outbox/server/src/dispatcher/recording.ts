import { setTimeout as pause } from 'node:timers/promises';

import type { Core } from '@strapi/strapi';

import { finishDeliveries, type FinishedDelivery } from '../store/finish';

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

/** @param isWorthWaiting whether to wait a little before what has come is written */
export function createRecording(
  strapi: Core.Strapi,
  isWorthWaiting: () => boolean,
  onRecorded: (finished: readonly FinishedDelivery[]) => void
): Recording {
  const waiting: FinishedDelivery[] = [];
  let running: Promise<void> | null = null;
  let isGivenUp = false;

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      if (waiting.length < BATCH && isWorthWaiting()) await pause(GATHER_MS);
      const batch = waiting.slice(0, BATCH);
      try {
        await finishDeliveries(strapi, batch, Date.now());
      } catch (error) {
        strapi.log.error(
          `The outbox could not record ${batch.length} deliveries: ${String(error)}`
        );
        if (isGivenUp) return;
        await pause(PAUSE_AFTER_ERROR_MS);
        continue;
      }
      waiting.splice(0, batch.length);
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
