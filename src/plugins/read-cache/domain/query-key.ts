/**
 * One spelling for equal queries: parameters sorted by name, percent-encoding unified. Parameters
 * of the same name keep their order, because lists depend on it.
 * @param query the part of an address after `?`, possibly empty
 * @returns `null` when it cannot be decoded, so that Strapi may say what is wrong with it
 */
export function normaliseQuery(query: string): string | null {
  if (query === '') return '';
  const pairs: Array<[name: string, value: string]> = [];
  for (const part of query.split('&')) {
    if (part === '') continue;
    const pair = decodePair(part);
    if (!pair) return null;
    pairs.push(pair);
  }
  // Array.prototype.sort is stable (ECMAScript 2019).
  pairs.sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
  return pairs
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');
}

function decodePair(part: string): [string, string] | null {
  const equals = part.indexOf('=');
  const name = equals === -1 ? part : part.slice(0, equals);
  const value = equals === -1 ? '' : part.slice(equals + 1);
  try {
    return [decode(name), decode(value)];
  } catch {
    return null;
  }
}

function decode(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '));
}
