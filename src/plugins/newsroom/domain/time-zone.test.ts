import { americaStJohns } from './fixtures/america-st-johns';
import { australiaLordHowe } from './fixtures/australia-lord-howe';
import { europeKyiv } from './fixtures/europe-kyiv';
import { changeOf } from './fixtures/zone-transition';
import { clockText, isSameZone, isTimeZone, localText, zoneOffset } from './time-zone';

const MINUTE = 60_000;

describe('isTimeZone', () => {
  it.each(['Europe/Kyiv', 'Europe/Kiev', 'America/New_York', 'UTC', 'Etc/GMT+2', 'europe/kyiv'])(
    'takes %s',
    (name) => {
      expect(isTimeZone(name)).toBe(true);
    }
  );

  it.each(['', ' ', 'Kyiv', 'Europe/Kiyv', '+02:00', '-05:00', '+02', 'UTC+2', 'GMT+2', 'Z'])(
    'refuses %j',
    (name) => {
      expect(isTimeZone(name)).toBe(false);
    }
  );
});

describe('zoneOffset', () => {
  it.each([
    ['Europe/Kyiv', 113, europeKyiv],
    ['Australia/Lord_Howe', 114, australiaLordHowe],
    ['America/St_Johns', 136, americaStJohns],
  ] as const)('follows every change of %s from 1970 to 2037 (%i)', (zone, count, table) => {
    expect(table).toHaveLength(count);
    const read = table.map((row) => {
      const at = changeOf(row);
      return [row[0], ...[at - 1, at, at + 1].map((near) => zoneOffset(near, zone) / MINUTE)];
    });
    expect(read).toEqual(table.map(([at, before, after]) => [at, before, after, after]));
  });

  it.each([
    ['Europe/Kyiv', '1900-01-01T00:00:00Z', 7324_000],
    ['Europe/Kyiv', '1924-05-01T21:57:55Z', 7324_000],
    ['Europe/Kyiv', '1924-05-01T21:57:56Z', 7200_000],
    ['Europe/Kyiv', '0050-06-15T12:00:00Z', 7324_000],
    ['Europe/Kyiv', '1969-12-31T23:59:59.999Z', 180 * MINUTE],
    ['Africa/Monrovia', '1972-01-06T23:00:00Z', -2670_000],
    ['Asia/Kathmandu', '2024-02-29T18:30:00Z', 345 * MINUTE],
    ['Pacific/Kiritimati', '2024-12-31T12:00:00Z', 840 * MINUTE],
    ['Pacific/Kiritimati', '2024-02-29T12:00:00Z', 840 * MINUTE],
    ['Pacific/Pago_Pago', '2024-03-01T05:00:00Z', -660 * MINUTE],
    ['America/New_York', '2024-01-01T03:00:00Z', -300 * MINUTE],
    ['UTC', '2024-02-29T23:59:59.999Z', 0],
    ['Europe/Kyiv', '2099-07-01T09:00:00Z', 180 * MINUTE],
  ])('%s at %s', (zone, utc, offset) => {
    expect(zoneOffset(Date.parse(utc), zone)).toBe(offset);
  });

  it.each([
    [Number.NaN, 'Europe/Kyiv'],
    [0, 'Kyiv'],
    [0, ''],
  ])('throws for %p in %j', (epochMs, zone) => {
    expect(() => zoneOffset(epochMs, zone)).toThrow(RangeError);
  });
});

describe('localText', () => {
  it.each([
    ['2024-02-01T15:25:00.000Z', 'Europe/Kyiv', '2024-02-01T17:25:00+02:00'],
    ['2024-07-01T21:30:59.999Z', 'Europe/Kyiv', '2024-07-02T00:30:59+03:00'],
    ['1969-12-31T23:59:59.999Z', 'Europe/Kyiv', '1970-01-01T02:59:59+03:00'],
    ['2024-02-01T15:25:00Z', 'UTC', '2024-02-01T15:25:00+00:00'],
    ['2024-02-01T15:25:00Z', 'America/St_Johns', '2024-02-01T11:55:00-03:30'],
    ['2024-02-01T15:25:00Z', 'Australia/Lord_Howe', '2024-02-02T02:25:00+11:00'],
    ['2024-07-01T15:25:00Z', 'Australia/Lord_Howe', '2024-07-02T01:55:00+10:30'],
    // Clocks showed 02:02:04 and 23:15:30, by offsets that cannot be written.
    ['1900-01-01T00:00:00Z', 'Europe/Kyiv', '1900-01-01T02:02:00+02:02'],
    ['1960-01-01T00:00:00Z', 'Africa/Monrovia', '1959-12-31T23:16:00-00:44'],
  ])('%s in %s is %s', (utc, zone, local) => {
    expect(localText(Date.parse(utc), zone)).toBe(local);
  });
});

describe('clockText', () => {
  it.each([
    ['2024-02-01T15:25:00.999Z', 'Europe/Kyiv', '2024-02-01T17:25:00'],
    ['1900-01-01T00:00:00Z', 'Europe/Kyiv', '1900-01-01T02:02:04'],
    ['1960-01-01T00:00:00Z', 'Africa/Monrovia', '1959-12-31T23:15:30'],
  ])('%s in %s is %s', (utc, zone, clock) => {
    expect(clockText(Date.parse(utc), zone)).toBe(clock);
  });
});

describe('isSameZone', () => {
  it.each([
    ['Europe/Kyiv', 'Europe/Kiev', true],
    ['Europe/Kyiv', 'europe/kyiv', true],
    ['UTC', 'Etc/UTC', true],
    ['Europe/Kyiv', 'Europe/Bucharest', false],
    ['America/New_York', 'America/Toronto', false],
    ['Europe/Kyiv', 'Kyiv', false],
    ['', '', false],
  ])('%j and %j: %p', (a, b, same) => {
    expect(isSameZone(a, b)).toBe(same);
  });
});
