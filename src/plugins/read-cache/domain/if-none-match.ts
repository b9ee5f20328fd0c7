/**
 * Whether a client's `If-None-Match` names one of the entity tags an answer has, compared weakly
 * (RFC 9110, sections 8.8.3.2 and 13.1.2). `*` matches any answer.
 * @param header the field value, or `undefined` when the client sent none
 */
export function matchesAny(header: string | undefined, tags: readonly string[]): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  const named = header.match(/(?:W\/)?"[^"]*"/g) ?? [];
  return named.some((tag) => tags.includes(tag.replace(/^W\//, '')));
}
