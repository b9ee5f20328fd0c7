import type { EndpointRecord } from '../store/endpoint-record';

/** How long other instances may go on with an endpoint as it was before somebody changed it. */
const FRESH_MS = 100;

/**
 * Endpoints as they are when something is sent to them, which may be long after it was claimed. One
 * look at the database serves all that is sent within a moment.
 */
export interface PresentEndpoints {
  /** Tells of endpoints that have just been read. @param at when reading began */
  saw(endpoints: Iterable<EndpointRecord>, at: number): void;
  /** `null` when it has been removed. */
  get(id: number): Promise<EndpointRecord | null>;
  /** It has been changed: whoever gets it from now on gets what is stored now. */
  forget(id: number): void;
}

export function presentEndpoints(
  read: (id: number) => Promise<EndpointRecord | null>,
  now: () => number
): PresentEndpoints {
  const known = new Map<number, { endpoint: EndpointRecord | null; at: number }>();
  const reading = new Map<number, Promise<EndpointRecord | null>>();
  let changes = 0;

  async function readNow(id: number): Promise<EndpointRecord | null> {
    for (;;) {
      const at = now();
      const before = changes;
      const endpoint = await read(id);
      // What was read may be from before a change.
      if (before !== changes) continue;
      known.set(id, { endpoint, at });
      return endpoint;
    }
  }

  return {
    saw(endpoints, at) {
      for (const endpoint of endpoints) known.set(endpoint.id, { endpoint, at });
    },
    async get(id) {
      const last = known.get(id);
      // Either way, since a clock may be set back.
      if (last && Math.abs(now() - last.at) < FRESH_MS) return last.endpoint;
      const under = reading.get(id) ?? readNow(id).finally(() => reading.delete(id));
      reading.set(id, under);
      return under;
    },
    forget(id) {
      changes += 1;
      known.delete(id);
    },
  };
}
