/** The answers of the outbox's admin routes, as the pages use them. */
export type EndpointState = 'active' | 'failing' | 'disabled-by-410';

export interface Endpoint {
  id: number;
  name: string;
  url: string;
  /** Empty lists mean all. */
  eventTypes: string[];
  contentTypes: string[];
  locales: string[];
  /** Names only: a stored value is never given out. */
  headers: Record<string, null>;
  enabled: boolean;
  state: EndpointState;
  stateReason: string | null;
  oldSecretUntil: string | null;
}

export interface EndpointWithSecret extends Endpoint {
  secret: string;
}

export interface EndpointInput {
  name: string;
  url: string;
  eventTypes: string[];
  contentTypes: string[];
  locales: string[];
  /** `null` keeps the stored value. */
  headers: Record<string, string | null>;
  enabled: boolean;
}

export type DeliveryState = 'pending' | 'delivered' | 'dead';

export interface Status {
  enabled: boolean;
  endpoints: Array<{ id: number; deliveries: Record<DeliveryState, number> }>;
}

export interface TestResult {
  ok: boolean;
  status: number | null;
  durationMs: number;
  error: string | null;
}

export interface DeliveryQuery {
  endpoint?: number;
  state?: DeliveryState;
  event?: string;
  before?: number;
}

export interface Attempt {
  at: string;
  durationMs: number;
  status: number | null;
  error: string | null;
  /** The first bytes of the answer. */
  excerpt: string | null;
}

export interface Delivery {
  id: number;
  endpoint: { id: number; name: string };
  event: {
    id: string;
    type: string;
    sequence: number;
    timestamp: string;
    documentId: string;
    locale: string | null;
  };
  state: DeliveryState;
  nextAttemptAt: string | null;
  attempts: Attempt[];
}

export interface DocumentDeliveries {
  locale: string | null;
  total: number;
  delivered: number;
  deliveries: Array<{
    id: number;
    endpoint: { name: string };
    state: DeliveryState;
    nextAttemptAt: string | null;
    lastStatus: number | null;
  }>;
}
