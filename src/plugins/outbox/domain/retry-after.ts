const DAY = 24 * 60 * 60 * 1000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** The one form that senders may generate, and the two old ones that they might (section 5.6.7). */
const HTTP_DATES = [
  /^[A-Z][a-z]{2}, (?<day>\d{2}) (?<month>[A-Z][a-z]{2}) (?<year>\d{4}) (?<time>\d{2}:\d{2}:\d{2}) GMT$/,
  /^[A-Z][a-z]{5,8}, (?<day>\d{2})-(?<month>[A-Z][a-z]{2})-(?<year>\d{2}) (?<time>\d{2}:\d{2}:\d{2}) GMT$/,
  /^[A-Z][a-z]{2} (?<month>[A-Z][a-z]{2}) (?<day>[ \d]\d) (?<time>\d{2}:\d{2}:\d{2}) (?<year>\d{4})$/,
];

/**
 * How long a receiver asks to be left alone (RFC 9110, section 10.2.3): whole seconds, or a
 * date in any of the forms that recipients must read. Of several the longest counts.
 * @param now milliseconds since 1970
 * @returns milliseconds from now, at most a day; `null` when there is nothing usable
 */
export function retryAfter(header: string | readonly string[] | null, now: number): number | null {
  const texts = [header].flat().map((text) => text?.trim() ?? '');
  const waits = texts
    .map((text) => (/^\d{1,15}$/.test(text) ? Number(text) * 1000 : untilDate(text, now)))
    .filter((wait) => wait !== null);
  return waits.length === 0 ? null : Math.min(Math.max(...waits, 0), DAY);
}

function untilDate(text: string, now: number): number | null {
  const parts = HTTP_DATES.map((form) => form.exec(text)?.groups).find(Boolean);
  const month = MONTHS.indexOf(parts?.month ?? '');
  if (!parts || month < 0) return null;
  const [hour = 0, minute = 0, second = 0] = (parts.time ?? '').split(':').map(Number);
  const year = fullYear(Number(parts.year), now);
  // oxlint-disable-next-line no-restricted-globals -- Arithmetic with given numbers, no clock.
  return Date.UTC(year, month, Number(parts.day), hour, minute, second) - now;
}

/** Two digits are of this century, or of the last if that would be more than 50 years ahead. */
function fullYear(year: number, now: number): number {
  if (year > 99) return year;
  // oxlint-disable-next-line no-restricted-globals -- The moment is given, no clock is read.
  const present = new Date(now).getUTCFullYear();
  const ofThisCentury = present - (present % 100) + year;
  return ofThisCentury > present + 50 ? ofThisCentury - 100 : ofThisCentury;
}
