import { isDayWithinYears, isWithinYears } from './time-bounds';

it.each([
  ['1900-01-01T00:00:00Z', 'UTC', true],
  ['1899-12-31T23:59:59Z', 'UTC', false],
  ['2199-12-31T23:59:59Z', 'UTC', true],
  ['2200-01-01T00:00:00Z', 'UTC', false],
  // Midnight of the first day in Kyiv, and the last minute of the last one in New York.
  ['1899-12-31T21:57:56Z', 'Europe/Kyiv', true],
  ['1899-12-31T21:57:55Z', 'Europe/Kyiv', false],
  ['2200-01-01T04:59:59Z', 'America/New_York', true],
  ['2200-01-01T05:00:00Z', 'America/New_York', false],
  // Shown in Kyiv as the year 2200, and taken back.
  ['2199-12-31T23:00:00Z', 'Europe/Kyiv', true],
  ['9999-12-31T23:00:00Z', 'Europe/Kyiv', false],
])('%s in %s: %p', (utc, zone, expected) => {
  expect(isWithinYears(Date.parse(utc), zone)).toBe(expected);
});

it.each([Number.NaN, Infinity, 8.64e15, -8.64e15])('%p is in no year', (instant) => {
  expect(isWithinYears(instant, 'Europe/Kyiv')).toBe(false);
});

it.each([
  ['1899-12-30', false],
  ['1899-12-31', true],
  ['2200-01-01', true],
  ['2200-01-02', false],
  ['9999-12-31', false],
  ['2024-02-29T00:00', false],
])('the day %s: %p', (day, expected) => {
  expect(isDayWithinYears(day)).toBe(expected);
});
