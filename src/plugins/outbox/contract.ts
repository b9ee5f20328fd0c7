import type { Core } from '@strapi/strapi';

import type { Cause } from './domain/cause';

/** One change that readers could see (section 9 of the output contract). */
export interface OutboxEvent {
  /** `evt_…`; the `webhook-id` of its deliveries. */
  id: string;
  /** Strictly increasing; a reader that pages by it misses nothing. */
  sequence: number;
  /** Such as `article.published`. */
  type: string;
  /** ISO 8601 with milliseconds: when the change was made. */
  timestamp: string;
  /** Why the document changed although nobody wrote to it; absent where somebody did. */
  cause?: Cause;
  /** The document as REST gave it; for what was taken away, as it was last public. */
  data: Record<string, unknown>;
}

/** An event beside what readers saw of its document until then. */
export interface OutboxChange extends OutboxEvent {
  /** Document id of what the document is a part of, such as the story of a live brief. */
  partOf: string | null;
  /** `null` where they saw nothing, or where that is no longer kept. */
  before: { data: Record<string, unknown>; partOf: string | null } | null;
}

export interface WantedEvents {
  /** Exact event types. */
  types: readonly string[];
  locale: string;
  /** Most events returned. */
  limit: number;
}

/** The services that other plugins may call. */
export interface OutboxServices {
  events: {
    /**
     * Events after a sequence, oldest first.
     * @param sequence 0 for the beginning of what is kept
     * @param limit most events returned
     * @param types exact event types; all when left out
     */
    after(sequence: number, limit: number, types?: readonly string[]): Promise<OutboxEvent[]>;
    /**
     * Events of some exact types after a sequence, oldest first, each beside what was told of the same
     * document and locale before.
     */
    changesAfter(
      sequence: number,
      limit: number,
      types: readonly string[]
    ): Promise<OutboxChange[]>;
    /**
     * Whether who has read up to a sequence misses nothing when going on from it. `forgotten`: some of
     * what comes next is no longer kept. `foreign`: the log never gave that number, as after a restored
     * backup.
     */
    standing(sequence: number): Promise<'good' | 'forgotten' | 'foreign'>;
    /** Whether changes are recorded. */
    isOn(): boolean;
    /**
     * The newest events in a language, newest first. Those are among them that are committed and have no
     * number yet: whoever sees what a change has done finds its event here. Only the newest of the log
     * are looked at.
     */
    newest(wanted: WantedEvents): Promise<Array<Omit<OutboxEvent, 'sequence'>>>;
    /** The newest sequence; 0 while the log is empty. */
    lastSequence(): Promise<number>;
    /**
     * Calls the listener, with the newest sequence, after new events have been numbered: at once for
     * those of this process, within a poll for those of other instances. A listener that throws is
     * logged. While the outbox is switched off it is never called.
     * @returns ends it
     */
    onSequenced(listener: (lastSequence: number) => void): () => void;
  };
}

/** Typed access to the plugin's services; look them up when needed, never while registering. */
export function outbox<Name extends keyof OutboxServices>(
  strapi: Core.Strapi,
  name: Name
): OutboxServices[Name] {
  return strapi.plugin('outbox').service<OutboxServices[Name]>(name);
}
