import type { Core } from '@strapi/strapi';

import { settings } from './settings';
import { removeOldEvents } from './store/retention';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/**
 * Removes what is older than the configured days, now and every hour. Several instances may do so
 * at once.
 * @returns ends it
 */
export function keepRetention(strapi: Core.Strapi): () => void {
  let isEnded = false;
  async function run(): Promise<void> {
    const before = Date.now() - settings(strapi).retentionDays * DAY;
    for (;;) {
      if (isEnded || (await removeOldEvents(strapi, before)).isDone) return;
    }
  }
  const start = (): void => {
    run().catch((error: unknown) => {
      strapi.log.error(
        `Old events could not be removed. The outbox tries again in an hour: ${String(error)}`
      );
    });
  };
  start();
  const timer = setInterval(start, HOUR);
  return () => {
    isEnded = true;
    clearInterval(timer);
  };
}
