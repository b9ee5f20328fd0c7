import type { Core } from '@strapi/strapi';

import { lastEnd } from '../../../domain/old-secrets';
import { openHeaders } from '../secrets/endpoint-secrets';
import type { EndpointRecord } from '../store/endpoint-record';

/** An endpoint as the admin gets it: without secrets, headers by name only. */
export function endpointView(strapi: Core.Strapi, endpoint: EndpointRecord) {
  return {
    id: endpoint.id,
    name: endpoint.name,
    kind: endpoint.kind,
    url: endpoint.url,
    eventTypes: endpoint.eventTypes,
    contentTypes: endpoint.contentTypes,
    locales: endpoint.locales,
    headers: Object.fromEntries(headerNames(strapi, endpoint).map((name) => [name, null])),
    enabled: endpoint.enabled,
    state: endpoint.state,
    stateSince: iso(endpoint.stateSince),
    stateReason: endpoint.stateReason,
    pausedUntil: iso(endpoint.pausedUntil),
    oldSecretUntil: iso(lastEnd(endpoint.oldSecrets)),
    createdAt: iso(endpoint.createdAt),
  };
}

/** Empty also when the application's key has changed: they have to be given again. */
export function headerNames(strapi: Core.Strapi, endpoint: EndpointRecord): string[] {
  try {
    return Object.keys(openHeaders(strapi, endpoint));
  } catch {
    return [];
  }
}

function iso(millis: number | null): string | null {
  return millis === null ? null : new Date(millis).toISOString();
}
