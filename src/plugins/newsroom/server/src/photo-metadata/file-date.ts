/**
 * Dates of image files, each notation turned into ISO 8601 as precise as the file is: a year, a
 * month, a day, a wall clock, or a wall clock with its offset.
 */

/**
 * XMP: `2024-02-01T17:25:00+02:00` or its beginning (XMP specification part 1, 8.2.1.1); also as
 * tools write it, with `+0200`, `+02` or the colons of Exif.
 */
export function xmpDate(text: string): string | null {
  const match =
    /^(\d{4})(?:[-:](\d\d)(?:[-:](\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?) ?(Z|[+-]\d\d(?::?\d\d)?)?)?)?)?$/i.exec(
      text.trim()
    );
  if (!match?.[1] || isUnset(text)) return null;
  const [, year, month, day, clock, offset] = match;
  const date = [year, month, day].filter((part) => part !== undefined).join('-');
  return clock ? `${date}T${clock.replace(',', '.')}${isoOffset(offset ?? '') ?? ''}` : date;
}

/** Whether a date's field was left as the camera or the tool had it: blank, or zeros. */
export function isUnset(text: string): boolean {
  return /^[0:\s.TZ+-]*$/.test(text);
}

/** IIM: `20240201` (2:55) and `172500+0200` (2:60), the offset being left out by many tools. */
export function iimDate(day: string, time: string | null): string | null {
  const date = /^([1-9]\d{3})(\d\d)(\d\d)$/.exec(day.trim());
  if (!date || date[2] === '00' || date[3] === '00') return null;
  const iso = `${date[1]}-${date[2]}-${date[3]}`;
  const clock = /^(\d\d):?(\d\d):?(\d\d)(Z|[+-]\d\d(?::?\d\d)?)?$/i.exec(time?.trim() ?? '');
  if (!clock) return iso;
  const [, hour, minute, second, offset] = clock;
  return `${iso}T${hour}:${minute}:${second}${isoOffset(offset ?? '') ?? ''}`;
}

/** Exif: `2024:02:01 17:25:00` (0x9003) and `+02:00` (0x9011); an unset camera clock is no date. */
export function exifDate(text: string, offset: string | null): string | null {
  const match =
    /^([1-9]\d{3})[:-](\d\d)[:-](\d\d)[ T](\d\d:\d\d:\d\d)(?:\.\d+)? ?(Z|[+-]\d\d(?::?\d\d)?)?$/i.exec(
      text.trim()
    );
  if (!match || match[2] === '00' || match[3] === '00') return null;
  const clock = `${match[1]}-${match[2]}-${match[3]}T${match[4]}`;
  return clock + (isoOffset(offset ?? '') ?? isoOffset(match[5] ?? '') ?? '');
}

/** `+02:00`, also of `+0200` and `+02`; `null` for what is no offset. */
function isoOffset(text: string): string | null {
  const match = /^(?:(Z)|([+-]\d\d)(?::?(\d\d))?)$/i.exec(text.trim());
  if (!match) return null;
  return match[1] ? 'Z' : `${match[2]}:${match[3] ?? '00'}`;
}

/**
 * The first date, made more precise by a later one that agrees with it: a day by the clock of that
 * day, a clock by its offset.
 */
export function mostPrecise<Found extends { value: string }>(
  dates: ReadonlyArray<Found | null | undefined>
): Found | null {
  let best: Found | null = null;
  for (const date of dates) {
    const finer = date && (best === null || goesOn(best.value, date.value));
    if (finer) best = date;
  }
  return best;
}

function goesOn(begun: string, text: string): boolean {
  return text.length > begun.length && text.startsWith(begun);
}
