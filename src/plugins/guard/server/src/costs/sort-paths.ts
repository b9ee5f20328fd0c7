/** More keys than any list has columns: what comes after them is only counted. */
const MOST_KEYS = 500;

/**
 * The attributes that a sort names, in Strapi's forms: `a.b:asc,c`, a list, objects inside each
 * other. GraphQL sends lists of texts.
 */
export function sortPaths(sort: unknown): string[][] {
  return namesOf(sort).slice(0, MOST_KEYS);
}

function namesOf(sort: unknown): string[][] {
  if (Array.isArray(sort)) return sort.flatMap(namesOf);
  if (typeof sort === 'string') {
    const keys = sort.split(',', MOST_KEYS).map((key) => (key.split(':', 1)[0] ?? '').trim());
    return keys.filter((key) => key !== '').map((key) => key.split('.'));
  }
  if (typeof sort !== 'object' || sort === null) return [];
  return Object.entries(sort).flatMap(([name, nested]: [string, unknown]) =>
    typeof nested === 'object' && nested !== null
      ? namesOf(nested).map((path) => [name, ...path])
      : [[name]]
  );
}
