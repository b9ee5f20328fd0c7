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
