import type { NewEvent } from '../store/event-log';
import { newEventId } from './event-id';

/** An event of this moment. */
export function newEvent(event: Omit<NewEvent, 'id' | 'occurredAt'>): NewEvent {
  return { ...event, id: newEventId(), occurredAt: Date.now() };
}
