import { setImmediate } from 'node:timers/promises';

import type { Core } from '@strapi/strapi';

import type { Find } from './finds';
import type { Refreshing } from './refresh';
import { remakeEach } from './remake-batch';

/** Publications made anew in one transaction: few, since on SQLite nobody else writes meanwhile. */
export const BATCH = 10;

/**
 * Makes publications anew, batch by batch, each in a transaction of its own with its events.
 * @param isEnding asked between batches
 * @param onDone told after each batch
 */
export async function remake(
  strapi: Core.Strapi,
  find: Find,
  how: Refreshing,
  isEnding: () => boolean,
  onDone?: (count: number) => void
): Promise<void> {
  let after = 0;
  while (!isEnding()) {
    // Nothing on SQLite waits for input or output: without this, nobody would be answered meanwhile.
    await setImmediate();
    const found = await find(after, BATCH);
    const last = found.at(-1);
    if (!last) return;
    await remakeEach(strapi, found, how, isEnding);
    after = last.id;
    onDone?.(found.length);
  }
}
