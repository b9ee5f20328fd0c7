/**
 * Whether a client's `If-None-Match` names the entity tag of the answer it would get, compared
 * weakly (RFC 9110, sections 8.8.3.2 and 13.1.2). `*` matches any answer. Koa's own `fresh` says no
 * to whoever forbids caches, and every `fetch` forbids them that is given this header.
 * @param header the field value, or `undefined` when the client sent none
 * @param tag the strong tag, with its quotes
 */
export function matchesTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  if (header === tag || header.trim() === '*') return true;
  const named = header.match(/(?:W\/)?"[^"]*"/g) ?? [];
  return named.some((name) => name.replace(/^W\//, '') === tag);
}
