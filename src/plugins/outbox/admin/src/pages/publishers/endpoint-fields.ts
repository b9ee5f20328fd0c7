import type { Endpoint, EndpointInput } from '../../api/outbox-types';
import { headerLines, readHeaderLines } from './header-lines';

/** The form's fields as they are shown; headers are lines of text. */
export interface EndpointFields {
  name: string;
  url: string;
  eventTypes: string[];
  contentTypes: string[];
  locales: string[];
  headers: string;
  enabled: boolean;
}

export function fieldsOf(endpoint: Endpoint | null): EndpointFields {
  return {
    name: endpoint?.name ?? '',
    url: endpoint?.url ?? '',
    eventTypes: endpoint?.eventTypes ?? [],
    contentTypes: endpoint?.contentTypes ?? [],
    locales: endpoint?.locales ?? [],
    headers: headerLines(endpoint?.headers ?? {}),
    enabled: endpoint?.enabled ?? true,
  };
}

/** @returns the request's body, or the header line that cannot be read */
export function inputOf(
  fields: EndpointFields
): { ok: true; input: EndpointInput } | { ok: false; headerLine: string } {
  const headers = readHeaderLines(fields.headers);
  if (!headers.ok) return { ok: false, headerLine: headers.line };
  const { name, url } = fields;
  return {
    ok: true,
    input: { ...fields, name: name.trim(), url: url.trim(), headers: headers.headers },
  };
}
