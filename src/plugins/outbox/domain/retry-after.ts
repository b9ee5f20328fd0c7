const DAY = 24 * 60 * 60 * 1000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const HTTP_DATE =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d{2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) GMT$/;

/**
 * How long a receiver asks to be left alone (RFC 9110, section 10.2.3): whole seconds, or a date in
 * the one form that senders may generate.
 * @param now milliseconds since 1970
 * @returns milliseconds from now, at most a day; `null` when there is nothing usable
 */
export function retryAfter(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  const wait = /^\d{1,15}$/.test(text) ? Number(text) * 1000 : untilDate(text, now);
  return wait === null ? null : Math.min(Math.max(wait, 0), DAY);
}

function untilDate(text: string, now: number): number | null {
  const [, day, monthName, year, hour, minute, second] = HTTP_DATE.exec(text) ?? [];
  const month = MONTHS.indexOf(monthName ?? '');
  if (month < 0) return null;
  // oxlint-disable-next-line no-restricted-globals -- Arithmetic with given numbers, no clock.
  const moment = Date.UTC(
    Number(year),
    month,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second)
  );
  return moment - now;
}
