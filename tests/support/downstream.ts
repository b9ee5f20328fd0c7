import type { AdminSession } from './admin-session';
import type { Answer } from './http';
import { waitFor } from './wait-for';

/** A downstream publisher as the admin answers it. */
export interface Endpoint {
  id: number;
  name: string;
  url: string;
  headers: Record<string, null>;
  enabled: boolean;
  state: string;
  stateReason: string | null;
  pausedUntil: string | null;
  oldSecretUntil: string | null;
  /** Only in the answers to creating and to rotating. */
  secret: string;
}

export interface Delivery {
  id: number;
  endpoint: { id: number; name: string; probeAt: string | null };
  event: { id: string; type: string; sequence: number; documentId: string; locale: string | null };
  state: 'pending' | 'delivered' | 'dead';
  nextAttemptAt: string | null;
  awaitsReturn: boolean;
  deliveredAt: string | null;
  lastStatus: number | null;
  replays: number;
  attempts: Array<{
    at: string;
    durationMs: number;
    status: number | null;
    error: string | null;
    code: string | null;
    values: Record<string, string | number>;
    excerpt: string | null;
  }>;
}

/** The settings page "Downstream publishers", as an administrator uses it. */
export interface Downstream {
  /** Adds an endpoint, or throws with the answer. */
  add(url: string, fields?: object): Promise<Endpoint>;
  find(id: number): Promise<Endpoint>;
  change(id: number, fields: object): Promise<Answer<{ data: Endpoint }>>;
  /** Removes every endpoint, with what waits for it. */
  clear(): Promise<void>;
  rotate(id: number, keepOldForSeconds: number): Promise<Endpoint>;
  /** Newest first. `query` such as `endpoint=1&state=dead`. */
  deliveries(query: string): Promise<Delivery[]>;
  /** The newest delivery of a document to an endpoint, once it passes the test. */
  delivery(
    endpointId: number,
    documentId: string,
    what: string,
    test: (delivery: Delivery) => boolean
  ): Promise<Delivery>;
  /** The same, once it has been delivered. */
  delivered(endpointId: number, documentId: string): Promise<Delivery>;
}

export function downstream({ client }: Pick<AdminSession, 'client'>): Downstream {
  const list = async (query: string) => {
    const { status, text, body } = await client.get<{ data: Delivery[] }>(
      `/outbox/deliveries?limit=200&${query}`
    );
    if (status !== 200) throw new Error(`Deliveries were answered with ${status}: ${text}`);
    return body.data;
  };
  const self: Downstream = {
    async add(url, fields = {}) {
      const answer = await client.post<{ data: Endpoint }>('/outbox/endpoints', {
        name: 'Sample publisher',
        url,
        ...fields,
      });
      if (answer.status !== 201) throw new Error(`The endpoint was refused: ${answer.text}`);
      return answer.body.data;
    },
    find: async (id) => (await client.get<{ data: Endpoint }>(`/outbox/endpoints/${id}`)).body.data,
    change: (id, fields) => client.put(`/outbox/endpoints/${id}`, fields),
    async clear() {
      const { body } = await client.get<{ data: Endpoint[] }>('/outbox/endpoints');
      for (const { id } of body.data) await client.del(`/outbox/endpoints/${id}`);
    },
    async rotate(id, keepOldForSeconds) {
      const path = `/outbox/endpoints/${id}/rotate`;
      return (await client.post<{ data: Endpoint }>(path, { keepOldForSeconds })).body.data;
    },
    deliveries: list,
    async delivery(endpointId, documentId, what, test) {
      const { id } = await waitFor(`a delivery that is ${what}`, async () => {
        const all = await list(`endpoint=${endpointId}`);
        const newest = all.find(({ event }) => event.documentId === documentId);
        return newest && test(newest) && newest;
      });
      // Read anew: a delivery and its attempts may have been read on both sides of a record.
      return (await list(`endpoint=${endpointId}`)).find((found) => found.id === id) as Delivery;
    },
    delivered: (endpointId, documentId) =>
      self.delivery(endpointId, documentId, 'delivered', ({ state }) => state === 'delivered'),
  };
  return self;
}
