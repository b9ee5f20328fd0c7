/** What the same page may be called by: every path that Strapi's router leads to the same route. */
export interface PathRules {
  /** Path prefixes that may be cached; `/api/articles` covers `/api/articles/…` too. */
  paths: readonly string[];
  /** Path prefixes below them that may not, such as streams. */
  except: readonly string[];
}

/**
 * Escapes of characters that mean the same without them (RFC 3986, 2.3). Not so to Strapi's router,
 * which takes them for the same in what a route leaves open, and for another path in what it names.
 */
const NEEDLESS = /^[\w.~-]$/;

/**
 * The one spelling of a path that may be cached: no slash at the end, and the prefix as it is configured, since Strapi's router does not tell capitals from small letters.
 * @returns `null` when it may not be cached, or when parsers may differ about it
 */
export function cacheablePath(sent: string, { paths, except }: PathRules): string | null {
  const path = plain(sent);
  const compared = path === null ? null : decoded(path).toLowerCase();
  if (path === null || compared === null || hasStrangeSegment(compared)) return null;
  const isExcepted = except.some((prefix) => isBelow(compared, prefix.toLowerCase()));
  const prefix = paths.find((item) => isBelow(path.toLowerCase(), item.toLowerCase()));
  if (isExcepted || prefix === undefined) return null;
  return `${prefix}${path.slice(prefix.length)}`;
}

function isBelow(path: string, prefix: string): boolean {
  return path === prefix || path.startsWith(`${prefix}/`);
}

function plain(sent: string): string | null {
  if (/[^\x21-\x7E]|%(?![\da-f]{2})/i.test(sent)) return null;
  const escapes = sent.match(/%[\da-f]{2}/gi) ?? [];
  const isNeedless = (escape: string): boolean =>
    NEEDLESS.test(String.fromCharCode(Number.parseInt(escape.slice(1), 16)));
  if (escapes.some(isNeedless)) return null;
  return sent.replaceAll(/%[\da-f]{2}/gi, (escape) => escape.toUpperCase()).replace(/\/$/, '');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '/.';
  }
}

/** Dots climb and empty ones vanish in some parsers and not in others. */
function hasStrangeSegment(path: string): boolean {
  return /\/\.{0,2}(?:\/|$)/.test(path);
}
