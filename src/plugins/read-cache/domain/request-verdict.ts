import { normaliseQuery } from './query-key';

/** What of a request decides whether, and under which key, it may be answered from memory. */
export interface ReadRequest {
  method: string;
  /** Path and query as sent. */
  url: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface ReadRules {
  /** Path prefixes that may be cached; `/api/articles` covers `/api/articles/…` too. */
  paths: readonly string[];
  /** Path prefixes below them that may not, such as streams. */
  except: readonly string[];
  /** Cookies that make a request personal. */
  sessionCookies: readonly string[];
}

export type BypassReason =
  'method' | 'path' | 'authorization' | 'session' | 'request-header' | 'draft' | 'query';

export type RequestVerdict =
  { kind: 'cacheable'; path: string; query: string } | { kind: 'bypass'; reason: BypassReason };

/** Request headers that ask for another answer than the ordinary one. */
const TELLING_HEADERS = [
  'strapi-response-format',
  'strapi-encode-source-maps',
  'x-http-method-override',
  'range',
  'upgrade',
];

const DRAFT_PARAMETER = /(?:^|&|%5B)(?:status|publicationFilter|hasPublishedVersion)(?:%5D)?=/;

/** The longest address worth keeping an answer for. */
const MAX_URL_LENGTH = 4096;

/** Decides before anything else is done; every refusal has its reason. */
export function judgeRead(request: ReadRequest, rules: ReadRules): RequestVerdict {
  if (request.method !== 'GET' && request.method !== 'HEAD') return bypass('method');
  const { path, query } = split(request.url);
  if (!isBelow(path, rules.paths) || isBelow(path, rules.except)) return bypass('path');
  const personal = personalReason(request, rules);
  if (personal) return bypass(personal);
  if (request.url.length > MAX_URL_LENGTH) return bypass('query');
  const normalised = normaliseQuery(query);
  if (normalised === null) return bypass('query');
  if (DRAFT_PARAMETER.test(normalised)) return bypass('draft');
  return { kind: 'cacheable', path, query: normalised };
}

/** Why a request is somebody's own, or asks for an answer of its own; `null` when it does not. */
export function personalReason(
  { headers }: Pick<ReadRequest, 'headers'>,
  { sessionCookies }: Pick<ReadRules, 'sessionCookies'>
): BypassReason | null {
  if (headers.authorization !== undefined) return 'authorization';
  if (headers.cookie !== undefined && hasSession(String(headers.cookie), sessionCookies)) {
    return 'session';
  }
  return TELLING_HEADERS.some((name) => headers[name] !== undefined) ? 'request-header' : null;
}

export function isBelow(path: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => path === prefix || path.startsWith(`${prefix}/`));
}

function split(url: string): { path: string; query: string } {
  const mark = url.indexOf('?');
  return mark === -1
    ? { path: url, query: '' }
    : { path: url.slice(0, mark), query: url.slice(mark + 1) };
}

/** An analytics cookie is no session: only the named cookies are. */
function hasSession(cookies: string, names: readonly string[]): boolean {
  return cookies.split(';').some((cookie) => {
    const name = cookie.slice(0, Math.max(cookie.indexOf('='), 0)).trim();
    return names.includes(name);
  });
}

function bypass(reason: BypassReason): RequestVerdict {
  return { kind: 'bypass', reason };
}
