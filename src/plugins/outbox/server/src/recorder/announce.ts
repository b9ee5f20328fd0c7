import { setImmediate as nextTurn } from 'node:timers/promises';

import type { Core } from '@strapi/strapi';

import type { Departure } from '../dispatcher/dispatcher';
import { prepareDeparture } from '../dispatcher/wake';
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
  let depart: Departure | null = null;
  let isLeaving = false;
  const result = await strapi.db.transaction(async ({ trx, onCommit }) => {
    // Asked for before the write, to be ahead of all the work that Strapi itself does after it.
    onCommit(() => {
      if (!depart) return;
      tellCommitted(events);
      isLeaving = depart();
    });
    const written = await work(events, trx);
    if (events.length > 0) depart = await prepareDeparture(strapi);
    return written;
  });
  if (isLeaving) await turnsToLeave();
  return result;
}

/**
 * Two turns of the event loop, in which a delivery leaves: on SQLite, whose answers need no turn, all
 * the work after a write would otherwise come first. The HTTP client takes one turn to look at a
 * connection that has been idle before it writes to it.
 */
async function turnsToLeave(): Promise<void> {
  await nextTurn();
  await nextTurn();
}
