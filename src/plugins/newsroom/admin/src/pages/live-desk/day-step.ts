const DAY_MS = 24 * 60 * 60 * 1000;

/** The calendar day some days after `day`, `2024-02-29`; negative for before. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
