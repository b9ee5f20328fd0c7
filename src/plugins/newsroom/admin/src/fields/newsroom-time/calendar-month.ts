/**
 * Months of a calendar in plain days, `2024-02-01`: no instants and no zones, so that a day is the
 * same day on every laptop. Weeks begin on Monday, as they do in Ukraine.
 */

const DAY = 24 * 60 * 60 * 1000;

/** The weeks that show the month of `day`, each of seven days, some of its neighbours' among them. */
export function weeksOf(day: string): string[][] {
  const [year, month] = partsOf(day);
  const first = Date.UTC(year, month - 1, 1);
  const days = Math.round((Date.UTC(year, month, 1) - first) / DAY);
  const before = daysSinceMonday(first);
  return Array.from({ length: Math.ceil((before + days) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, weekday) => dayText(first + (week * 7 + weekday - before) * DAY))
  );
}

/** Whether both days lie in one month. */
export function isSameMonth(a: string, b: string): boolean {
  return a.slice(0, 7) === b.slice(0, 7);
}

/** The same day `n` months later, or the month's last when it has no such day. */
export function shiftMonth(day: string, n: number): string {
  const [year, month, dayOfMonth] = partsOf(day);
  const last = new Date(Date.UTC(year, month + n, 0)).getUTCDate();
  return dayText(Date.UTC(year, month - 1 + n, Math.min(dayOfMonth, last)));
}

/** Where a key takes the keyboard from `day`, or `null` for a key that moves nothing. */
export function moveDay(day: string, key: string, isShifted: boolean): string | null {
  const at = midnightOf(day);
  switch (key) {
    case 'ArrowLeft':
      return dayText(at - DAY);
    case 'ArrowRight':
      return dayText(at + DAY);
    case 'ArrowUp':
      return dayText(at - 7 * DAY);
    case 'ArrowDown':
      return dayText(at + 7 * DAY);
    case 'Home':
      return dayText(at - daysSinceMonday(at) * DAY);
    case 'End':
      return dayText(at + (6 - daysSinceMonday(at)) * DAY);
    case 'PageUp':
      return shiftMonth(day, isShifted ? -12 : -1);
    case 'PageDown':
      return shiftMonth(day, isShifted ? 12 : 1);
    default:
      return null;
  }
}

/** Midnight of `day` in UTC, in epoch milliseconds: for formatters that are told to use UTC. */
export function midnightOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function daysSinceMonday(midnight: number): number {
  return (new Date(midnight).getUTCDay() + 6) % 7;
}

function partsOf(day: string): [year: number, month: number, dayOfMonth: number] {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  return [year, month, dayOfMonth];
}

function dayText(midnight: number): string {
  return new Date(midnight).toISOString().slice(0, 10);
}
