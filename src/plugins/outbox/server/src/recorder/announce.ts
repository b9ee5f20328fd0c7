import { setImmediate as nextTurn } from 'node:timers/promises';

import type { Core } from '@strapi/strapi';

import { wakeDispatcher } from '../dispatcher/wake';
import type { NewEvent } from '../store/event-log';
import { tellCommitted } from './committed';

/**
 * Runs a write in a transaction, and has its events sent as soon as that is committed.
 * @param work writes, and puts into the list what it has appended to the log
 */
export async function announcing<Result>(
  strapi: Core.Strapi,
  work: (events: NewEvent[], transaction: object) => Promise<Result>
): Promise<Result> {
  const events: NewEvent[] = [];
  let isAnnounced = false;
  const result = await strapi.db.transaction(({ trx, onCommit }) => {
    // Asked for before the write, to be ahead of all the work that Strapi itself does after it.
    onCommit(() => {
      if (events.length === 0) return;
      tellCommitted(events);
      wakeDispatcher(strapi);
      isAnnounced = true;
    });
    return work(events, trx);
  });
  if (isAnnounced) await departure();
  return result;
}

/**
 * Two turns of the event loop, in which a delivery leaves: on SQLite, whose answers need no turn, all
 * the work after a write would otherwise come first. The HTTP client takes one turn to look at a
 * connection that has been idle before it writes to it.
 */
async function departure(): Promise<void> {
  await nextTurn();
  await nextTurn();
}
