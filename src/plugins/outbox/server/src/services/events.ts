import type { Core } from '@strapi/strapi';

import type { OutboxChange, OutboxEvent, OutboxServices } from '../../../contract';
import type { LoggedEvent } from '../../../domain/envelope';
import { standing } from '../../../domain/standing';
import type { Dispatcher } from '../dispatcher/dispatcher';
import { publishedEvent } from '../recorder/published-event';
import { settings } from '../settings';
import { changesAfter, type LoggedChange } from '../store/event-changes';
import { eventsAfter, newestEvents, sequenceRange } from '../store/event-log';
import { logFacts } from '../store/log-position';

/** Types after which readers see nothing of the document. */
const ENDS = /\.(?:unpublished|deleted)$/;

/** The event log for other plugins. */
export const events = ({ strapi }: { strapi: Core.Strapi }): OutboxServices['events'] => ({
  async after(sequence, limit, types) {
    return (await eventsAfter(strapi, sequence, limit, types ?? null)).map((event) =>
      outboxEvent(publishedEvent(strapi, event))
    );
  },
  async changesAfter(sequence, limit, types) {
    return (await changesAfter(strapi, sequence, limit, types)).map((change) =>
      outboxChange(strapi, change)
    );
  },
  async standing(sequence) {
    const position = { sequence, digest: null };
    return standing(position, await logFacts(strapi, position));
  },
  isOn: () => settings(strapi).enabled,
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

function outboxChange(strapi: Core.Strapi, { event, partOf, before }: LoggedChange): OutboxChange {
  const shown = before && !ENDS.test(before.event.type) ? before : null;
  return {
    ...outboxEvent(publishedEvent(strapi, event)),
    partOf,
    before: shown && {
      data: outboxEvent(publishedEvent(strapi, shown.event)).data,
      partOf: shown.partOf,
    },
  };
}
