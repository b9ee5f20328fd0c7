import { looksLikeWallClock, readFilterTime } from './filter-time';

const KYIV = 'Europe/Kyiv';

it.each([
  ['2023-07-01T00:00', KYIV, '2023-06-30T21:00:00.000Z'],
  ['2023-07-01T00:00', 'America/New_York', '2023-07-01T04:00:00.000Z'],
  ['2024-02-01T15:25:00.000Z', KYIV, '2024-02-01T15:25:00.000Z'],
  ['2024-02-01T17:25:00+02:00', KYIV, '2024-02-01T15:25:00.000Z'],
  ['2024-02-01', KYIV, '2024-01-31T22:00:00.000Z'],
  // Clocks go forward over this midnight.
  ['2024-04-25', 'Africa/Cairo', '2024-04-24T22:00:00.000Z'],
  ['2024-04-26', 'Africa/Cairo', '2024-04-25T22:00:00.000Z'],
  [null, KYIV, null],
])('reads %s in %s', (value, zone, instant) => {
  expect(readFilterTime(value, zone)).toEqual({ ok: true, instant });
});

it.each([
  ['2024-03-31T03:30', 'does not exist in Europe/Kyiv'],
  ['2024-10-27T03:30', 'happens twice in Europe/Kyiv'],
  ['2024-02-30', 'is not a time'],
  ['2024-02-30T10:00', 'is not a time'],
  ['yesterday', 'is not a time'],
  ['9999-12-31T23:00Z', 'years 1900 to 2199'],
  ['', 'is not a time'],
  [5, 'A number is not a time'],
  ['2024-02-01T17:25:00 02:00', 'write + as %2B'],
])('refuses %j', (value, told) => {
  const time = readFilterTime(value, KYIV);
  expect(time).toEqual({ ok: false, message: expect.stringContaining(told) });
});

it.each([
  ['2024-02-01T17:25', true],
  ['2024-02-01T17:25:00.5', true],
  ['2024-02-01 17:25', true],
  ['2024-02-01', true],
  ['2024-02', true],
  ['2024-02-01T17:25Z', false],
  ['2024-02-01T17:25+02:00', false],
  ['open-0-value', false],
  ['1706801100000', false],
])('%s looks like a wall clock: %p', (text, expected) => {
  expect(looksLikeWallClock(text)).toBe(expected);
});
