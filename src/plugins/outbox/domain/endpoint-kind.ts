/** What an endpoint is: a publisher that is told of events, or a CDN that forgets what they change. */
export const ENDPOINT_KINDS = ['webhook', 'fastly', 'cloudflare', 'varnish'] as const;

export type EndpointKind = (typeof ENDPOINT_KINDS)[number];

export type CdnKind = Exclude<EndpointKind, 'webhook'>;

/** A stored kind; endpoints from before there were kinds are webhooks. */
export function endpointKind(stored: string | null | undefined): EndpointKind {
  return ENDPOINT_KINDS.find((kind) => kind === stored) ?? 'webhook';
}

export function isCdn(kind: EndpointKind): kind is CdnKind {
  return kind !== 'webhook';
}
