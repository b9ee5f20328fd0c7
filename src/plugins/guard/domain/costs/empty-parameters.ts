/**
 * Finds a relation that is populated with nothing, as `?populate[photo]` without a value is: Strapi
 * takes it apart as an object.
 * @param query as it has been parsed from an address
 * @returns its place, such as `populate[photo]`, or `null`
 */
export function emptyPopulate(query: unknown, place = ''): string | null {
  if (!isObject(query) || !isObject(query.populate)) return null;
  const below = place === '' ? 'populate' : `${place}[populate]`;
  for (const [name, value] of Object.entries(query.populate)) {
    const at = `${below}[${name}]`;
    if (value === null) return at;
    const fragments = isObject(value) && isObject(value.on) ? Object.entries(value.on) : [];
    for (const [type, nested] of fragments) {
      if (nested === null) return `${at}[on][${type}]`;
      const deeper = emptyPopulate(nested, `${at}[on][${type}]`);
      if (deeper) return deeper;
    }
    const deeper = emptyPopulate(value, at);
    if (deeper) return deeper;
  }
  return null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
