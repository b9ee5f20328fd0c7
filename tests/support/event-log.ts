import type { HttpClient } from './http';
import { waitFor } from './wait-for';

/** An event as `GET /api/events` lists it. */
export interface ListedEvent {
  id: string;
  sequence: number;
  type: string;
  timestamp: string;
  /** Absent where somebody wrote to the document itself. */
  cause?: { type: string; documentId: string | null };
  data: Record<string, unknown>;
}

/** The log, as a receiver that catches up reads it. */
export interface EventLog {
  /** Every event, oldest first. */
  all(): Promise<ListedEvent[]>;
  of(documentId: string): Promise<ListedEvent[]>;
  /** The events of a document, once there are at least as many. */
  atLeast(documentId: string, count: number): Promise<ListedEvent[]>;
  /** The bytes of an event's `data`. */
  dataText(event: ListedEvent): Promise<string>;
}

const PAGE = 500;

/** @param client with a token that may read the log */
export function eventLog(client: HttpClient): EventLog {
  const self: EventLog = {
    async all() {
      const all: ListedEvent[] = [];
      for (let after = '0'; ;) {
        const { status, text, body } = await client.get<Page>(
          `/api/events?after=${after}&limit=${PAGE}`
        );
        if (status !== 200) throw new Error(`The log was answered with ${status}: ${text}`);
        all.push(...body.data);
        if (body.data.length < PAGE) return all;
        after = body.meta.next;
      }
    },
    of: async (documentId) =>
      (await self.all()).filter(({ data }) => data.documentId === documentId),
    atLeast: (documentId, count) =>
      waitFor(`${count} events of ${documentId}`, async () => {
        const events = await self.of(documentId);
        return events.length >= count && events;
      }),
    async dataText({ id, sequence }) {
      const { text } = await client.get(`/api/events?after=${sequence - 1}&limit=1`);
      if (!text.startsWith(`{"data":[{"id":"${id}"`)) throw new Error(`${id} is not in ${text}`);
      const opening = ',"data":';
      return text.slice(text.indexOf(opening) + opening.length, text.lastIndexOf('}],"meta":'));
    },
  };
  return self;
}

interface Page {
  data: ListedEvent[];
  meta: { next: string };
}
