/**
 * A moment as RSS wants it (RFC 822): `Thu, 01 Feb 2024 15:25:00 GMT`.
 * @param instant a text with `Z` or an offset
 */
export function rssDate(instant: string): string {
  return new Date(instant).toUTCString();
}
