import type { EndpointKind } from '../../../domain/endpoint-kind';

/** The answers of the outbox's admin routes, as the pages use them. */
export type EndpointState = 'active' | 'failing' | 'disabled-by-410';

export interface Endpoint {
  id: number;
  name: string;
  kind: EndpointKind;
  url: string;
  /** Empty lists mean all. */
  eventTypes: string[];
  contentTypes: string[];
  locales: string[];
  /** Names only: a stored value is never given out. */
  headers: Record<string, null>;
  enabled: boolean;
  state: EndpointState;
  /** When it came into this state. */
  stateSince: string;
  /** Nothing is sent before then, because the receiver asked for it. */
  pausedUntil: string | null;
  oldSecretUntil: string | null;
}

export interface EndpointWithSecret extends Endpoint {
  secret: string;
}

export type DeliveryState = 'pending' | 'delivered' | 'dead';

export interface DeliveryCounts extends Record<DeliveryState, number> {
  /** Those pending that have failed at least once. */
  retrying: number;
}

export interface Status {
  enabled: boolean;
  /** First and last event that are kept; zeros while there are none. */
  sequence: { oldest: number; last: number };
  endpoints: Array<{ id: number; deliveries: DeliveryCounts }>;
}

export interface Locale {
  code: string;
  name: string;
}

export interface TestResult extends Reason {
  ok: boolean;
  status: number | null;
  durationMs: number;
  /** The first bytes of the answer. */
  excerpt: string | null;
}

export interface DeliveryQuery {
  endpoint?: number;
  state?: DeliveryState;
  event?: string;
  before?: number;
}

/** Why there is no answer, or not all of it; no code where it was stored before there were codes. */
export interface Reason {
  error: string | null;
  code: string | null;
  values: Record<string, string | number>;
}

export interface Attempt extends Reason {
  at: string;
  durationMs: number;
  status: number | null;
  /** The first bytes of the answer. */
  excerpt: string | null;
}

/** Whom a delivery is for, and whether it may be sent anything now. */
export interface Recipient {
  id: number;
  name: string;
  enabled: boolean;
  /** Nothing is sent before then, because the receiver asked for it. */
  pausedUntil: string | null;
  /** When it is tried next to see whether it is back; `null` while it is well. */
  probeAt: string | null;
}

export interface Delivery {
  id: number;
  endpoint: Recipient;
  event: {
    id: string;
    type: string;
    sequence: number;
    timestamp: string;
    documentId: string;
    title: string | null;
    locale: string | null;
  };
  state: DeliveryState;
  nextAttemptAt: string | null;
  /** Given up, and goes out when the publisher is back. */
  awaitsReturn: boolean;
  attempts: Attempt[];
}

export interface DocumentDeliveries {
  locale: string | null;
  /** Without a sequence it has just been committed, and is not yet on its way. */
  event: { id: string; sequence: number | null };
  total: number;
  delivered: number;
  deliveries: Array<{
    id: number;
    endpoint: Recipient;
    state: DeliveryState;
    nextAttemptAt: string | null;
    awaitsReturn: boolean;
    lastStatus: number | null;
    attempts: number;
  }>;
}
