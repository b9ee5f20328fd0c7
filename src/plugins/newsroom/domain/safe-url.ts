import type { Reason } from './refusal';

/**
 * The address of a link in a body, made absolute, or `null` when it may not be shown.
 *
 * Allowed: http and https with a host, mailto, tel, and root-relative paths, which get `baseUrl` in
 * front. Everything else is refused: other schemes (`javascript:`, `data:`, `ftp:`), `//host`,
 * and any space, control character or backslash inside, because browsers drop or rewrite those
 * before they read the scheme (WHATWG URL Standard, "basic URL parser").
 *
 * @param baseUrl the public address without or with a slash at its end: `https://news.example`
 */
export function safeLink(url: unknown, baseUrl: string): string | null {
  const address = plainAddress(url);
  if (address !== null && /^(?:mailto|tel):./i.test(address)) return address;
  return webAddress(address, baseUrl);
}

/** As `safeLink` for the source of an image: no mailto or tel. */
export function safeSource(url: unknown, baseUrl: string): string | null {
  return webAddress(plainAddress(url), baseUrl);
}

function plainAddress(url: unknown): string | null {
  if (typeof url !== 'string') return null;
  const address = url.trim();
  return /[\s\p{Cc}\p{Cf}\\]/u.test(address) ? null : address;
}

function webAddress(address: string | null, baseUrl: string): string | null {
  if (address === null) return null;
  if (/^https?:\/\/[^/?#]/i.test(address)) return address;
  if (!/^\/(?!\/)/.test(address)) return null;
  return `${baseUrl.endsWith('/') ? baseUrl.slice(0, -1) : baseUrl}${address}`;
}

type LinkReason = Reason<
  'link.scheme' | 'link.hidden-character' | 'link.incomplete' | 'link.space' | 'link.start'
>;

const ALLOWED_SCHEMES = ['http:', 'https:', 'mailto:', 'tel:'];

/**
 * Why an address cannot be kept, or `null`. It is read as browsers read it, which drop spaces, tabs
 * and line feeds before they look for the scheme; what they would not drop is dropped here too, so
 * that nothing depends on how a reader's program does it.
 */
export function addressProblem(address: string): LinkReason | null {
  const bare = address.replace(/[\s\p{Cc}\p{Cf}\p{Z}]/gu, '');
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(bare)?.[0].toLowerCase();
  if (scheme !== undefined && !ALLOWED_SCHEMES.includes(scheme)) {
    return { code: 'link.scheme', values: { scheme } };
  }
  if (/[\p{Cc}\p{Cf}]/u.test(address.trim())) {
    return { code: 'link.hidden-character', values: {} };
  }
  if (
    /^(?:[\\/]{2}|\\)/.test(bare) ||
    (scheme?.startsWith('http') && !/^https?:\/\/[^/?#\\]/i.test(bare))
  ) {
    return { code: 'link.incomplete', values: {} };
  }
  return null;
}

/**
 * Why readers would not get a link or an image of a body with this address, or `null`: what is kept
 * is shown.
 */
export function bodyAddressProblem(address: string): LinkReason | null {
  const problem = addressProblem(address);
  if (problem !== null || address.trim() === '' || safeLink(address, '') !== null) return problem;
  return { code: /\s/.test(address.trim()) ? 'link.space' : 'link.start', values: {} };
}

/** An address that may be shown as it is stored, else `null`. */
export function keptAddress(address: unknown): string | null {
  return typeof address === 'string' && addressProblem(address) === null ? address : null;
}

/** Whether an attribute of this name holds an address: `url`, `sourceUrl`, `href`. */
export function isAddressName(name: string): boolean {
  return /^(?:url|uri|href)$|(?:Url|URL|Uri|URI|Href)$|_(?:url|uri|href)$/.test(name);
}
