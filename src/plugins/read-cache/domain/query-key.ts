/** A parameter as it was sent; `null` when it had no `=` (Strapi tells `?a` from `?a=`). */
type Pair = readonly [name: string, value: string | null];

/**
 * One spelling for equal queries: parameters sorted by name, percent-encoding unified. Where order
 * has a meaning it is kept: among parameters of one name, and among the keys of a `sort`.
 * @param query the part of an address after `?`, possibly empty
 * @returns `null` when it cannot be decoded, so that Strapi may say what is wrong with it
 */
export function normaliseQuery(query: string): string | null {
  if (query === '') return '';
  const pairs: Array<{ order: string; pair: Pair }> = [];
  for (const part of query.split('&')) {
    if (part === '') continue;
    const pair = decodePair(part);
    if (!pair) return null;
    pairs.push({ order: orderName(pair[0]), pair });
  }
  // Array.prototype.sort is stable (ECMAScript 2019).
  pairs.sort((a, b) => (a.order < b.order ? -1 : Number(a.order > b.order)));
  return pairs.map(({ pair }) => encodePair(pair)).join('&');
}

/** `sort[title]=asc&sort[id]=desc` is another order than the same two the other way round. */
function orderName(name: string): string {
  const nested = name.indexOf('[sort]');
  if (nested !== -1) return name.slice(0, nested + '[sort]'.length);
  return name.startsWith('sort[') ? 'sort' : name;
}

/** Splits where Strapi's parser (qs) does: at the first `]=`, or else at the first `=`. */
function decodePair(part: string): Pair | null {
  const text = part.replaceAll(/%5B/gi, '[').replaceAll(/%5D/gi, ']');
  const bracket = text.indexOf(']=');
  const equals = bracket === -1 ? text.indexOf('=') : bracket + 1;
  try {
    if (equals === -1) return [decode(text), null];
    return [decode(text.slice(0, equals)), decode(text.slice(equals + 1))];
  } catch {
    return null;
  }
}

function decode(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '));
}

function encodePair([name, value]: Pair): string {
  const encoded = encodeURIComponent(name).replaceAll('%5B', '[').replaceAll('%5D', ']');
  return value === null ? encoded : `${encoded}=${encodeURIComponent(value)}`;
}
