import type { Core } from '@strapi/strapi';

import type { EndpointInput } from '../../../domain/endpoint-input';
import { at, refusal, type FieldRefusal } from '../../../domain/refusal';
import { newSecret, openHeaders, sealHeaders, sealSecret } from '../secrets/endpoint-secrets';
import type { EndpointRecord } from '../store/endpoint-record';

type NewRecord = Omit<EndpointRecord, 'id'>;

/** A new endpoint as it is stored, and its secret in the clear, for this one time. */
export function newEndpoint(
  strapi: Core.Strapi,
  input: EndpointInput,
  now: number
): { record: NewRecord; secret: string } {
  const { secret, sealed } = input.secret
    ? { secret: input.secret, sealed: sealSecret(strapi, input.secret) }
    : newSecret(strapi);
  const record: NewRecord = {
    name: input.name ?? '',
    kind: input.kind ?? 'webhook',
    url: input.url ?? '',
    eventTypes: input.eventTypes ?? [],
    contentTypes: input.contentTypes ?? [],
    locales: input.locales ?? [],
    enabled: input.enabled ?? true,
    sealedHeaders: sealHeaders(strapi, given(input.headers ?? {})),
    sealedSecret: sealed,
    oldSecrets: [],
    state: 'active',
    stateSince: now,
    stateReason: null,
    pausedUntil: null,
    probeAt: null,
    probeCount: 0,
    failingSince: null,
    createdAt: now,
  };
  return { record, secret };
}

export type ChangeReading =
  { ok: true; changes: Partial<NewRecord> } | { ok: false; problems: FieldRefusal[] };

/** What an input changes of a stored endpoint. */
export function changesOf(
  strapi: Core.Strapi,
  record: EndpointRecord,
  { headers, url, enabled, name, eventTypes, contentTypes, locales }: EndpointInput,
  now: number
): ChangeReading {
  const isMoved = url !== undefined && new URL(url).origin !== new URL(record.url).origin;
  const needsStored = headers ? Object.values(headers).includes(null) : isMoved;
  const kept = needsStored ? keptHeaders(strapi, record, headers) : {};
  if (kept === null)
    return { ok: false, problems: at(['headers'], refusal('endpoint.headers.sealed')) };
  if (isMoved && Object.keys(kept).length > 0) return { ok: false, problems: giveAgain(kept) };
  const isRevived = (enabled === true && !record.enabled) || (url ?? record.url) !== record.url;
  return {
    ok: true,
    changes: {
      name,
      url,
      enabled,
      eventTypes,
      contentTypes,
      locales,
      ...(headers && {
        sealedHeaders: sealHeaders(strapi, { ...kept, ...given(headers) }),
      }),
      ...(isRevived && {
        state: 'active',
        stateSince: now,
        stateReason: null,
        pausedUntil: null,
        // What waits need not wait longer.
        probeAt: now,
        probeCount: 0,
        failingSince: null,
      }),
    },
  };
}

/**
 * Stored values that stay: all when no headers were sent, else those sent as `null`. The result is
 * `null` when they cannot be opened.
 */
function keptHeaders(
  strapi: Core.Strapi,
  record: EndpointRecord,
  headers: EndpointInput['headers']
): Record<string, string> | null {
  try {
    const stored = Object.entries(openHeaders(strapi, record));
    return Object.fromEntries(stored.filter(([name]) => !headers || headers[name] === null));
  } catch {
    return null;
  }
}

/** Whoever points an endpoint at another server must know what is sent there. */
function giveAgain(kept: Record<string, string>): FieldRefusal[] {
  return Object.keys(kept).flatMap((name) =>
    at(['headers', name], refusal('endpoint.header.again'))
  );
}

function given(headers: Record<string, string | null>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== null)
  );
}
