import type { Core } from '@strapi/strapi';

export type SequenceListener = (lastSequence: number) => void;

/** Those who want to know that the log has grown; one that throws is logged, never more. */
export interface SequenceListeners {
  add(listener: SequenceListener): () => void;
  /** Tells everyone, if the log has grown since they were last told. */
  tell(lastSequence: number): void;
  isEmpty(): boolean;
}

export function sequenceListeners(strapi: Core.Strapi): SequenceListeners {
  const listeners = new Set<SequenceListener>();
  let told = 0;
  return {
    add(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell(lastSequence) {
      if (lastSequence <= told) return;
      told = lastSequence;
      for (const listener of listeners) {
        try {
          listener(lastSequence);
        } catch (error) {
          strapi.log.error(`A listener of the event log failed: ${String(error)}`);
        }
      }
    },
    isEmpty: () => listeners.size === 0,
  };
}
