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
  ['2024-03-31T03:30', 'time.gap'],
  ['2024-10-27T03:30', 'time.twice'],
  ['2024-02-30', 'time.unreadable'],
  ['2024-02-30T10:00', 'time.unreadable'],
  ['yesterday', 'time.unreadable'],
  ['9999-12-31T23:00Z', 'time.out-of-range'],
  ['', 'time.unreadable'],
  [5, 'time.unreadable'],
  ['2024-02-01T17:25:00 02:00', 'time.plus-lost'],
])('refuses %j', (value, code) => {
  const time = readFilterTime(value, KYIV);
  expect(time).toMatchObject({ ok: false, reason: { code } });
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
