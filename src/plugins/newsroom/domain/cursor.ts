/**
 * A place in the order `datePublished` newest first, then `id` newest first: the row after which
 * the next page begins.
 */
export interface CursorPlace {
  /** `datePublished` in epoch milliseconds; `null` for a row without one. */
  at: number | null;
  /** Database id. */
  id: number;
}

/** Ids are 32-bit integers in both databases; a larger one would make PostgreSQL fail. */
const LARGEST_ID = 2 ** 31 - 1;

/**
 * Writes a place as an opaque text that is safe in an address (base64url, RFC 4648 section 5,
 * without padding).
 *
 * @throws RangeError when `at` or `id` is not what a row can have.
 */
export function encodeCursor(place: CursorPlace): string {
  if (!isPlace(place)) throw new RangeError(`Not a row's place: ${place.at}, ${place.id}.`);
  return toBase64Url(`${place.at ?? ''}:${place.id}`);
}

/** The place in a text of `encodeCursor`; `null` for any text that it would not print itself. */
export function decodeCursor(text: string): CursorPlace | null {
  const match = /^(-?\d{1,16})?:(\d{1,10})$/.exec(fromBase64Url(text));
  if (!match) return null;
  const place = { at: match[1] === undefined ? null : Number(match[1]), id: Number(match[2]) };
  return isPlace(place) && encodeCursor(place) === text ? place : null;
}

function isPlace({ at, id }: CursorPlace): boolean {
  const isId = Number.isInteger(id) && id > 0 && id <= LARGEST_ID;
  return isId && (at === null || Number.isSafeInteger(at));
}

// `btoa` and `atob` rather than Buffer: they exist in browsers too.
function toBase64Url(ascii: string): string {
  return btoa(ascii).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The empty text for what is not base64. */
function fromBase64Url(text: string): string {
  try {
    return atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return '';
  }
}
