import type { ListedEvent } from '../../support/event-log';
import { type Documents, keyOf, readJson, said } from './public-documents';

/** An event, with why it came where nobody wrote to its document. */
export interface CausedEvent extends ListedEvent {
  cause?: { type: string; documentId: string | null };
}

/** What somebody holds who applies the events in order. */
export interface FoldedLog {
  documents: Documents;
  /** The events since the last time, oldest first. */
  next(): Promise<CausedEvent[]>;
  /** What no such log may say, such as an update of what was never published. */
  faults: string[];
}

const PAGE = 500;

/**
 * @param token may read the log
 * @param from the number of the event behind which to begin, with `documents` as they were then
 */
export function foldedLog(
  url: string,
  token: string,
  from = 0,
  documents: Documents = new Map()
): FoldedLog {
  let after = String(from);
  const faults: string[] = [];
  const apply = (event: CausedEvent): void => {
    const { kind, verb, key, text } = partsOf(event);
    const held = documents.get(key);
    const fault = faultIn(event, held);
    if (fault)
      faults.push(
        `${event.sequence} ${event.type} ${key}, ${event.cause?.type ?? 'written'}: ${fault}`
      );
    if (isTaking(verb)) documents.delete(key);
    else if (kind) documents.set(key, text);
  };
  return {
    documents,
    faults,
    async next() {
      const events: CausedEvent[] = [];
      for (;;) {
        const page = await readJson<{ data: CausedEvent[]; meta: { next: string } }>(
          url,
          `/api/events?after=${after}&limit=${PAGE}`,
          token
        );
        events.push(...page.data);
        after = page.meta.next;
        if (page.data.length < PAGE) break;
      }
      for (const event of events) apply(event);
      return events;
    },
  };
}

export function isTaking(verb: string): boolean {
  return verb === 'unpublished' || verb === 'deleted';
}

export function partsOf({ type, data }: CausedEvent) {
  const [kind = '', verb = ''] = type.split('.');
  const key = keyOf(kind, data as { documentId: string; locale?: string });
  return { kind, verb, key, text: JSON.stringify(data) };
}

function faultIn(event: CausedEvent, held: string | undefined): string | null {
  const { verb, text } = partsOf(event);
  if (verb === 'published' || verb === 'created') return held ? 'it was there already' : null;
  if (!held) return 'it was not there';
  const isOther = isTaking(verb) && said(held) !== said(text);
  return isOther ? `it carries ${text} instead of ${held}` : null;
}
