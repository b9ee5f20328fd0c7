const SEPARATED = /^(\d{1,2})[:.](\d\d)(?:[:.](\d\d))?$/;
const DIGITS = /^(\d{1,2}?)(\d\d)?$/;
const TWELVE_HOURS = /^(.*\d)\s*([ap])\.?m\.?$/;

/**
 * The time of day that `text` names, as `17:25` (with seconds only when they are not zero), or
 * `null`. Taken: `17:25`, `17.25`, `1725`, `9`, `5:25 pm`. There is no `24:00`: the next day
 * begins at `00:00`.
 */
export function readClock(text: string): string | null {
  const typed = text.trim().toLowerCase();
  const [, twelveHours, half] = TWELVE_HOURS.exec(typed) ?? [];
  const [, hours, minutes = '00', seconds = '00'] =
    SEPARATED.exec(twelveHours ?? typed) ?? DIGITS.exec(twelveHours ?? typed) ?? [];
  if (!hours) return null;
  const hour = half ? fromTwelve(Number(hours), half) : Number(hours);
  if (hour === null || hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const clock = `${String(hour).padStart(2, '0')}:${minutes}`;
  return seconds === '00' ? clock : `${clock}:${seconds}`;
}

/** Noon is 12 pm and midnight 12 am. */
function fromTwelve(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}
