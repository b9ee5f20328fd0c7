/**
 * The rules of a time zone, read from `Intl` alone: the one source that is the same on the server
 * and in the browser and that never looks at the zone of the machine.
 */

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const WEEK = 7 * 24 * 60 * MINUTE;

/** Making a formatter costs far more than using it, so each zone in use keeps one. */
const clocks = new Map<string, Intl.DateTimeFormat>();

/**
 * Whether `name` is a zone of the IANA database that this engine knows, such as `Europe/Kyiv`.
 * Offsets (`+02:00`, `UTC+2`) are refused: they have no summer time. `Intl.supportedValuesOf`
 * would not do, since it lists `Europe/Kiev` only.
 */
export function isTimeZone(name: string): boolean {
  // Newer engines take bare offsets as zones, so those are refused here.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    clockOf(name);
    return true;
  } catch {
    return false;
  }
}

/**
 * Milliseconds by which clocks in `timeZone` are ahead of UTC at `epochMs` (negative in the west).
 * Exact to the second, also before 1970.
 *
 * @throws RangeError when `timeZone` is no zone or `epochMs` no instant.
 */
export function zoneOffset(epochMs: number, timeZone: string): number {
  const shown = clockOf(timeZone).format(epochMs).match(/\d+/g) ?? [];
  const [day = 0, hour = 0, minute = 0, second = 0] = shown.map(Number);
  const utc = new Date(epochMs);
  // No zone is a whole day off, so a larger step is the end of a month.
  const step = day - utc.getUTCDate();
  const days = Math.abs(step) > 1 ? -Math.sign(step) : step;
  const hours = days * 24 + hour - utc.getUTCHours();
  const minutes = hours * 60 + minute - utc.getUTCMinutes();
  return minutes * MINUTE + (second - utc.getUTCSeconds()) * SECOND;
}

/**
 * The clock in `timeZone` at `epochMs` with its offset, without fractions of a second:
 * `2024-02-01T17:25:00+02:00`. Offsets of whole minutes are all that RFC 3339 and JavaScript know: of
 * one with odd seconds, as Kyiv's until 1924, the nearest is written with the clock that belongs to it,
 * so that the text is always this instant.
 *
 * @throws RangeError when `timeZone` is no zone or `epochMs` no instant.
 */
export function localText(epochMs: number, timeZone: string): string {
  const offset = Math.round(zoneOffset(epochMs, timeZone) / MINUTE) * MINUTE;
  return wholeSeconds(epochMs + offset) + offsetText(offset);
}

/**
 * What a clock on the wall shows in `timeZone` at `epochMs`, to the second: `2024-02-01T17:25:00`.
 *
 * @throws RangeError when `timeZone` is no zone or `epochMs` no instant.
 */
export function clockText(epochMs: number, timeZone: string): string {
  return wholeSeconds(epochMs + zoneOffset(epochMs, timeZone));
}

/**
 * Whether clocks in both zones have agreed since 1970, week by week, as in `Europe/Kyiv` and
 * `Europe/Kiev`. Names alone cannot tell: engines differ in which alias they report. False when
 * one is no zone.
 */
export function isSameZone(a: string, b: string): boolean {
  if (!isTimeZone(a) || !isTimeZone(b)) return false;
  // One name is common, and spares some milliseconds of comparing.
  if (clockOf(a).resolvedOptions().timeZone === clockOf(b).resolvedOptions().timeZone) return true;
  for (let at = 0; at < Date.UTC(2038, 0); at += WEEK) {
    if (zoneOffset(at, a) !== zoneOffset(at, b)) return false;
  }
  return true;
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(timeZone, clock);
  return clock;
}

function wholeSeconds(shown: number): string {
  const [text = ''] = new Date(shown).toISOString().split('.');
  return text;
}

/** Of whole minutes. */
function offsetText(offset: number): string {
  const minutes = Math.abs(offset) / MINUTE;
  const hour = String(Math.floor(minutes / 60)).padStart(2, '0');
  const minute = String(minutes % 60).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${hour}:${minute}`;
}
