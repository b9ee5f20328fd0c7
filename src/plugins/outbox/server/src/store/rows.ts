/**
 * Rows as the database has them. PostgreSQL gives 64-bit integers as texts, so they are typed as
 * both and read with `Number`.
 */
export type Millis = number | string;

export interface EventRow {
  id: number;
  event_id: string;
  sequence: number | null;
  type: string;
  occurred_at: Millis;
  subject: string;
  subject_id: string;
  subject_locale: string | null;
  data: string;
  cause_type: string | null;
  cause_id: string | null;
  part_of: string | null;
  /** Where older events were removed: the number and the id of the last of them. */
  behind_sequence: number | null;
  behind_event: string | null;
}

export interface LogRow {
  id: number;
  /** Sequences up to this one are given no more. */
  left_out_to: number;
  alive_at: Millis;
}

export interface EndpointRow {
  id: number;
  name: string;
  /** `null` for one from before there were kinds. */
  kind: string | null;
  url: string;
  /** JSON columns come parsed on PostgreSQL and as text on SQLite. */
  event_types: unknown;
  content_types: unknown;
  locales: unknown;
  headers: string | null;
  enabled: boolean | number;
  secret: string;
  old_secret: string | null;
  old_secret_until: Millis | null;
  state: EndpointState;
  state_since: Millis;
  state_reason: string | null;
  paused_until: Millis | null;
  probe_at: Millis | null;
  probe_count: number | null;
  failing_since: Millis | null;
  created_since: Millis;
}

export type EndpointState = 'active' | 'failing' | 'disabled-by-410';

export type DeliveryState = 'pending' | 'delivered' | 'dead';

export interface DeliveryRow {
  id: number;
  event: number;
  endpoint: number;
  sequence: number;
  subject_key: string;
  state: DeliveryState;
  attempt_count: number;
  next_at: Millis;
  /** Since when it may go out before it is due, as its receiver is back. */
  early_at: Millis | null;
  /** Given up while its receiver took nothing: it goes out when that is back. */
  awaits_return: boolean | number | null;
  /** A withdrawal at a CDN: it waits for nothing else. */
  urgent: boolean | number | null;
  lease_token: string | null;
  lease_until: Millis | null;
  last_status: number | null;
  delivered_at: Millis | null;
  replays: number;
}

export interface AttemptRow {
  id: number;
  delivery: number;
  at: Millis;
  duration_ms: number;
  status_code: number | null;
  error: string | null;
  /** Its code and values, as JSON. */
  refusal: string | null;
  excerpt: string | null;
}
