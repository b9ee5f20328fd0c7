import type { CdnKind } from './endpoint-kind';

/** A request that makes a CDN forget, beside the headers that the endpoint has. */
export interface PurgeRequest {
  method: 'POST' | 'PURGE';
  headers: Record<string, string>;
  /** Empty for none. */
  body: string;
}

/** How a CDN is asked to forget what carries any of some tags. */
export interface CdnPurge {
  /** Most tags that one request may name. */
  limit: number;
  request(this: void, tags: readonly string[]): PurgeRequest;
  /** Whether an answer with a status of success says that it was done. */
  isDone(this: void, text: string): boolean;
  /** An endpoint's headers, in small letters, that let a CDN show once more what it should forget. */
  soft: readonly string[];
}

const JSON_HEADERS = { 'content-type': 'application/json', accept: 'application/json' };

/** As the vendors document it; what differs for each customer is in the endpoint's address and headers. */
export const CDN_PURGES: Record<CdnKind, CdnPurge> = {
  /** `POST /service/{id}/purge` with the header `Fastly-Key`. */
  fastly: {
    limit: 256,
    request: (tags) => ({
      method: 'POST',
      headers: JSON_HEADERS,
      body: JSON.stringify({ surrogate_keys: tags }),
    }),
    isDone: () => true,
    soft: ['fastly-soft-purge'],
  },
  /** `POST /client/v4/zones/{id}/purge_cache` with a bearer token. */
  cloudflare: {
    limit: 100,
    request: (tags) => ({ method: 'POST', headers: JSON_HEADERS, body: JSON.stringify({ tags }) }),
    isDone: (text) => /"success"\s*:\s*true/.test(text),
    soft: [],
  },
  /** `PURGE` with the header `xkey`, as the VCL of vmod_xkey takes it. */
  varnish: {
    // As many as a header of Varnish holds (`http_req_hdr_len`, 8 kB).
    limit: 100,
    request: (tags) => ({ method: 'PURGE', headers: { xkey: tags.join(' ') }, body: '' }),
    isDone: () => true,
    soft: [],
  },
};
