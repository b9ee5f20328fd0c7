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
  return strapi.db.transaction(async ({ trx, onCommit }) => {
    // Asked for before the write, to be ahead of all the work that Strapi itself does after it.
    onCommit(() => {
      if (!depart) return;
      tellCommitted(events);
      depart();
    });
    const written = await work(events, trx);
    if (events.length > 0) depart = await prepareDeparture(strapi);
    return written;
  });
}
