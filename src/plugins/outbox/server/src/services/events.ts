import type { Core } from '@strapi/strapi';

import type { OutboxEvent, OutboxServices } from '../../../contract';
import type { LoggedEvent } from '../../../domain/envelope';
import type { Dispatcher } from '../dispatcher/dispatcher';
import { publishedEvent } from '../recorder/published-event';
import { eventsAfter, newestEvents, sequenceRange } from '../store/event-log';

/** The event log for other plugins. */
export const events = ({ strapi }: { strapi: Core.Strapi }): OutboxServices['events'] => ({
  async after(sequence, limit, types) {
    return (await eventsAfter(strapi, sequence, limit, types ?? null)).map((event) =>
      outboxEvent(publishedEvent(strapi, event))
    );
  },
  async newest(wanted) {
    return (await newestEvents(strapi, wanted)).map((event) => {
      const { sequence: _sequence, ...told } = outboxEvent(publishedEvent(strapi, event));
      return told;
    });
  },
  async lastSequence() {
    return (await sequenceRange(strapi)).last;
  },
  onSequenced(listener) {
    return strapi.plugin('outbox').service<Dispatcher>('dispatcher').onSequenced(listener);
  },
});

function outboxEvent({ cause, data, ...event }: LoggedEvent): OutboxEvent {
  return { ...event, ...(cause && { cause }), data: JSON.parse(data) as Record<string, unknown> };
}
