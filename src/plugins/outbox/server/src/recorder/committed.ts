import { channel } from 'node:diagnostics_channel';

import type { NewEvent } from '../store/event-log';

/** What the channel `newsroom-outbox:committed` of Node's diagnostics channels says. */
export interface Committed {
  /** Ids of the events that the database now holds, in their order. */
  eventIds: string[];
}

const committed = channel('newsroom-outbox:committed');

/** For whoever measures: says that events are committed, before anything is done with them. */
export function tellCommitted(events: readonly NewEvent[]): void {
  if (!committed.hasSubscribers) return;
  const message: Committed = { eventIds: events.map(({ id }) => id) };
  committed.publish(message);
}
