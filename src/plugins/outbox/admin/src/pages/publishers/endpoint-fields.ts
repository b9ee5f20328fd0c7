import type { Endpoint, EndpointInput } from '../../api/outbox-types';
import { headerLines, lines, readHeaderLines } from './header-lines';

/** The form's fields as typed; lists and headers are lines of text. */
export interface EndpointFields {
  name: string;
  url: string;
  eventTypes: string;
  contentTypes: string;
  locales: string;
  headers: string;
  enabled: boolean;
}

export function fieldsOf(endpoint: Endpoint | null): EndpointFields {
  return {
    name: endpoint?.name ?? '',
    url: endpoint?.url ?? '',
    eventTypes: (endpoint?.eventTypes ?? []).join('\n'),
    contentTypes: (endpoint?.contentTypes ?? []).join('\n'),
    locales: (endpoint?.locales ?? []).join('\n'),
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
  return {
    ok: true,
    input: {
      name: fields.name.trim(),
      url: fields.url.trim(),
      eventTypes: lines(fields.eventTypes),
      contentTypes: lines(fields.contentTypes),
      locales: lines(fields.locales),
      headers: headers.headers,
      enabled: fields.enabled,
    },
  };
}
