import { endpointKind, type EndpointKind } from '../../../domain/endpoint-kind';
import { lastEnd, type OldSecret, readStoredForm, storedForm } from '../../../domain/old-secrets';
import type { Subscription } from '../../../domain/subscription';
import type { EndpointRow, EndpointState } from './rows';

/** An endpoint as it is stored: secrets and header values still sealed. */
export interface EndpointRecord extends Subscription {
  id: number;
  name: string;
  kind: EndpointKind;
  url: string;
  enabled: boolean;
  sealedHeaders: string | null;
  sealedSecret: string;
  /** Each signs until its own end. */
  oldSecrets: OldSecret[];
  state: EndpointState;
  /** Milliseconds since 1970, as all times here. */
  stateSince: number;
  stateReason: string | null;
  pausedUntil: number | null;
  /** When it is tried again because it has failed; `null` while it is well. */
  probeAt: number | null;
  /** How often it has failed since it was last well. */
  probeCount: number;
  /** Since when it has taken nothing; `null` while it is well. */
  failingSince: number | null;
  createdAt: number;
}

export function endpointRecord(row: EndpointRow): EndpointRecord {
  return {
    id: row.id,
    name: row.name,
    kind: endpointKind(row.kind),
    url: row.url,
    eventTypes: textList(row.event_types),
    contentTypes: textList(row.content_types),
    locales: textList(row.locales),
    enabled: Boolean(row.enabled),
    sealedHeaders: row.headers,
    sealedSecret: row.secret,
    oldSecrets: readStoredForm(row.old_secret, millis(row.old_secret_until)),
    state: row.state,
    stateSince: Number(row.state_since),
    stateReason: row.state_reason,
    pausedUntil: millis(row.paused_until),
    probeAt: millis(row.probe_at),
    probeCount: row.probe_count ?? 0,
    failingSince: millis(row.failing_since),
    createdAt: Number(row.created_since),
  };
}

export function endpointRow(record: Partial<EndpointRecord>): Partial<EndpointRow> {
  const row: Partial<EndpointRow> = {
    name: record.name,
    kind: record.kind,
    url: record.url,
    event_types: record.eventTypes && JSON.stringify(record.eventTypes),
    content_types: record.contentTypes && JSON.stringify(record.contentTypes),
    locales: record.locales && JSON.stringify(record.locales),
    enabled: record.enabled,
    headers: record.sealedHeaders,
    secret: record.sealedSecret,
    old_secret: record.oldSecrets && storedForm(record.oldSecrets),
    old_secret_until: record.oldSecrets && lastEnd(record.oldSecrets),
    state: record.state,
    state_since: record.stateSince,
    state_reason: record.stateReason,
    paused_until: record.pausedUntil,
    probe_at: record.probeAt,
    probe_count: record.probeCount,
    failing_since: record.failingSince,
    created_since: record.createdAt,
  };
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}

function millis(value: number | string | null): number | null {
  return value === null ? null : Number(value);
}

function textList(value: unknown): string[] {
  const list: unknown = typeof value === 'string' ? JSON.parse(value) : value;
  return Array.isArray(list) ? list.map(String) : [];
}
