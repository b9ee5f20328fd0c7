/** Why a value cannot be stored as a day, or `null`; years as every database knows them. */
export function calendarDateProblem(value: unknown): string | null {
  if (typeof value === 'string' && /^[1-9]\d{3}-\d\d-\d\d$/.test(value) && exists(value)) {
    return null;
  }
  return 'Send a date that exists, such as 2024-02-29; years 1000 to 9999.';
}

/** Engines roll 30 February over. */
function exists(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
