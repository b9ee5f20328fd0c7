import type { EndpointInput } from '../../../../domain/endpoint-input';
import type { EndpointKind } from '../../../../domain/endpoint-kind';
import type { Endpoint } from '../../api/outbox-types';
import { headerLines, readHeaderLines, type HeaderProblem } from './header-lines';

/** The form's fields as they are shown; headers are lines of text. */
export interface EndpointFields {
  name: string;
  kind: EndpointKind;
  url: string;
  eventTypes: string[];
  contentTypes: string[];
  locales: string[];
  headers: string;
  enabled: boolean;
}

/** An endpoint as the form shows it; a new one is on and is told everything. */
export function fieldsOf(endpoint: Endpoint | null): EndpointFields {
  return {
    name: endpoint?.name ?? '',
    kind: endpoint?.kind ?? 'webhook',
    url: endpoint?.url ?? '',
    eventTypes: endpoint?.eventTypes ?? [],
    contentTypes: endpoint?.contentTypes ?? [],
    locales: endpoint?.locales ?? [],
    headers: headerLines(endpoint?.headers ?? {}),
    enabled: endpoint?.enabled ?? true,
  };
}

export type InputReading = { ok: true; input: EndpointInput } | ({ ok: false } & HeaderProblem);

/** @returns a request's body of these fields and no others, or the header line that is wrong */
export function inputOf({ headers, ...fields }: Partial<EndpointFields>): InputReading {
  const input: EndpointInput = { ...fields };
  if (fields.name !== undefined) input.name = fields.name.trim();
  if (fields.url !== undefined) input.url = fields.url.trim();
  if (headers === undefined) return { ok: true, input };
  const reading = readHeaderLines(headers);
  return reading.ok ? { ok: true, input: { ...input, headers: reading.headers } } : reading;
}
