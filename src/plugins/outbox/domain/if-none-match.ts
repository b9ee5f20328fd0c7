/**
 * Whether a client's `If-None-Match` names the state that it would get, compared weakly (RFC 9110,
 * 13.1.2). Koa's own `fresh` says no to whoever forbids caches, and every `fetch` forbids them that is
 * given this header.
 * @param tag the strong tag, with its quotes
 */
export function namesTag(header: string | undefined, tag: string): boolean {
  if (header?.trim() === '*') return true;
  const named = header?.match(/(?:W\/)?"[^"]*"/g) ?? [];
  return named.some((name) => name.replace(/^W\//, '') === tag);
}
