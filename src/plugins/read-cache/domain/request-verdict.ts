import { normaliseQuery } from './query-key';
import { cacheablePath, type PathRules } from './read-path';

export interface ReadRules extends PathRules {
  /** Cookies that make a request personal. */
  sessionCookies: readonly string[];
}

export type Headers = Readonly<Record<string, string | string[] | undefined>>;

export type BypassReason =
  | 'method'
  | 'path'
  | 'authorization'
  | 'session'
  | 'request-header'
  | 'draft'
  | 'stream'
  | 'query'
  | 'suspended';

export type AddressVerdict =
  { kind: 'cacheable'; url: string } | { kind: 'bypass'; reason: BypassReason };

/**
 * Request headers that ask for another answer than the ordinary one. `Range` and `Upgrade` do not: a
 * server may answer as if they were not there (RFC 9110, 14.2 and 7.8).
 */
const TELLING_HEADERS = [
  'strapi-response-format',
  'strapi-encode-source-maps',
  'x-http-method-override',
] as const;

/** What everybody gets anyway. */
const PUBLISHED_PARAMETER = /(?<=^|&|\[)status\]?=published(?=&|$)/g;

const DRAFT_PARAMETER =
  /(?:^|&|\[)(?:status|publicationFilter|hasPublishedVersion)\]?(?:\[[^=&]*)?(?:=|&|$)/;

/** The longest address worth keeping an answer for. */
const MAX_URL_LENGTH = 4096;

/**
 * Whether what an address names may be kept, and the one spelling of it that all equal addresses
 * share.
 * @param address path and query as sent
 */
export function judgeAddress(address: string, rules: PathRules): AddressVerdict {
  const { path: sent, query } = split(address);
  const path = cacheablePath(sent, rules);
  if (path === null) return bypass('path');
  // A fragment or a backslash would be read differently by different parsers.
  if (address.length > MAX_URL_LENGTH || /[#\\]/.test(address)) return bypass('query');
  const normalised = normaliseQuery(query);
  if (normalised === null) return bypass('query');
  if (DRAFT_PARAMETER.test(normalised.replaceAll(PUBLISHED_PARAMETER, ''))) return bypass('draft');
  return { kind: 'cacheable', url: normalised === '' ? path : `${path}?${normalised}` };
}

/** Why a request is somebody's own, or asks for an answer of its own; `null` when it does not. */
export function personalReason(
  headers: Headers,
  { sessionCookies }: Pick<ReadRules, 'sessionCookies'>
): BypassReason | null {
  if (headers.authorization !== undefined) return 'authorization';
  if (headers.cookie !== undefined && hasSession(String(headers.cookie), sessionCookies)) {
    return 'session';
  }
  for (const name of TELLING_HEADERS) if (headers[name] !== undefined) return 'request-header';
  return null;
}

/** As browsers' `EventSource` does. */
export function wantsStream({ accept }: Headers): boolean {
  return accept?.includes('text/event-stream') === true;
}

function split(address: string): { path: string; query: string } {
  const mark = address.indexOf('?');
  return mark === -1
    ? { path: address, query: '' }
    : { path: address.slice(0, mark), query: address.slice(mark + 1) };
}

/** An analytics cookie is no session: only the named cookies are. */
function hasSession(cookies: string, names: readonly string[]): boolean {
  return cookies.split(';').some((cookie) => {
    const name = cookie.slice(0, Math.max(cookie.indexOf('='), 0)).trim();
    return names.includes(name);
  });
}

function bypass(reason: BypassReason): AddressVerdict {
  return { kind: 'bypass', reason };
}
