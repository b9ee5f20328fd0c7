import { australiaLordHowe } from './fixtures/australia-lord-howe';
import { europeKyiv } from './fixtures/europe-kyiv';
import { changeOf, offsetIn, type ZoneTransition } from './fixtures/zone-transition';
import { dayOf, dayRange, endOfDay, isDay, shiftDay } from './newsroom-day';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const KYIV = 'Europe/Kyiv';

describe('isDay', () => {
  it.each(['2024-02-29', '2000-02-29', '2024-12-31', '1000-01-01', '9999-12-31'])('%s', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    '2024-02-30',
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '2024-1-1',
    '0999-12-31',
    '10000-01-01',
    '2024-02-01T00:00',
    ' 2024-02-01',
    '2024-02-01\n',
    '20240201',
    'today',
    '',
  ])('not %j', (text) => {
    expect(isDay(text)).toBe(false);
  });
});

describe('dayRange', () => {
  it.each([
    [KYIV, '2024-02-01', '2024-01-31T22:00:00.000Z', 24],
    [KYIV, '2024-07-01', '2024-06-30T21:00:00.000Z', 24],
    [KYIV, '2026-03-29', '2026-03-28T22:00:00.000Z', 23],
    [KYIV, '2026-10-25', '2026-10-24T21:00:00.000Z', 25],
    // Midnight itself was skipped, and the hour before it repeated.
    [KYIV, '1981-04-01', '1981-03-31T21:00:00.000Z', 23],
    [KYIV, '1981-09-30', '1981-09-29T20:00:00.000Z', 25],
    [KYIV, '1990-07-01', '1990-06-30T20:00:00.000Z', 25],
    ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00.000Z', 23],
    ['America/Sao_Paulo', '2018-02-17', '2018-02-17T02:00:00.000Z', 25],
    ['Asia/Beirut', '2024-03-31', '2024-03-30T22:00:00.000Z', 23],
    // 01:00 went back to 00:00: the day holds two midnights and begins with the first.
    ['America/Havana', '2024-11-03', '2024-11-03T04:00:00.000Z', 25],
    // 00:01 went back to 23:01 of the day before.
    ['America/St_Johns', '2010-11-06', '2010-11-06T02:30:00.000Z', 25],
    ['America/St_Johns', '2010-11-07', '2010-11-07T03:30:00.000Z', 24],
    ['America/St_Johns', '2024-03-10', '2024-03-10T03:30:00.000Z', 23],
    ['Australia/Lord_Howe', '2024-10-06', '2024-10-05T13:30:00.000Z', 23.5],
    ['Australia/Lord_Howe', '2024-04-07', '2024-04-06T13:00:00.000Z', 24.5],
    ['Pacific/Apia', '2011-12-29', '2011-12-29T10:00:00.000Z', 24],
    ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00.000Z', 0],
    ['Pacific/Apia', '2011-12-31', '2011-12-30T10:00:00.000Z', 24],
    ['UTC', '2026-03-29', '2026-03-29T00:00:00.000Z', 24],
    ['UTC', '9999-12-31', '9999-12-31T00:00:00.000Z', 24],
  ])('%s %s starts at %s and has %p hours', (zone, day, start, hours) => {
    const range = dayRange(day, zone);
    expect(range && new Date(range.start).toISOString()).toBe(start);
    expect(range && (range.end - range.start) / HOUR).toBe(hours);
  });

  it.each([
    [KYIV, europeKyiv],
    ['Australia/Lord_Howe', australiaLordHowe],
  ] as const)('holds the minutes of each day around every change of %s', (zone, table) => {
    const days = new Map(table.flatMap((row) => daysAround(row, table)));
    expect(days.size).toBeGreaterThan(table.length);
    const read = [...days.keys()].map((day) => [day, dayRange(day, zone)]);
    expect(read).toEqual([...days]);
  });

  it('leaves no hole and no double between the days of 1970 to 2037', () => {
    const broken: string[] = [];
    let day = '1970-01-01';
    let last = dayRange(day, KYIV)?.start;
    for (; day < '2038-01-01'; day = shiftDay(day, 1)) {
      const range = dayRange(day, KYIV);
      const own = range && dayOf(range.start, KYIV) === day && dayOf(range.end - 1, KYIV) === day;
      if (!own || range.start !== last) broken.push(day);
      last = range?.end;
    }
    expect(broken).toEqual([]);
  });

  it.each(['2024-02-30', '', 'today'])('is null for %j', (day) => {
    expect(dayRange(day, KYIV)).toBeNull();
  });
});

describe('dayOf', () => {
  it.each([
    ['2024-01-31T21:59:59.999Z', KYIV, '2024-01-31'],
    ['2024-01-31T22:00:00Z', KYIV, '2024-02-01'],
    ['2024-01-31T22:00:00Z', 'America/New_York', '2024-01-31'],
    ['2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31'],
    ['2011-12-30T09:59:59.999Z', 'Pacific/Apia', '2011-12-29'],
  ])('%s in %s is %s', (instant, zone, day) => {
    expect(dayOf(Date.parse(instant), zone)).toBe(day);
  });
});

describe('endOfDay', () => {
  it('is the first instant after the day', () => {
    expect(endOfDay('2026-10-25', KYIV)).toBe(Date.parse('2026-10-25T22:00:00Z'));
    expect(() => endOfDay('2026-02-29', KYIV)).toThrow(RangeError);
  });
});

describe('shiftDay', () => {
  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2024-12-31', 1, '2025-01-01'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2024-02-01', 0, '2024-02-01'],
    ['2024-02-01', -366, '2023-01-31'],
  ])('%s %i: %s', (day, n, shifted) => {
    expect(shiftDay(day, n)).toBe(shifted);
  });

  it.each([
    ['9999-12-31', 1],
    ['1000-01-01', -1],
    ['2024-02-30', 1],
    ['2024-02-01', Number.NaN],
  ])('throws for %s %p', (day, n) => {
    expect(() => shiftDay(day, n)).toThrow(RangeError);
  });
});

/** The days touched by a change and their ranges, found by walking the table's clock by minutes. */
function daysAround(
  row: ZoneTransition,
  table: readonly ZoneTransition[]
): Array<[string, { start: number; end: number }]> {
  const change = changeOf(row);
  const days = new Map<string, { start: number; end: number }>();
  const near = table.filter((other) => Math.abs(changeOf(other) - change) < 1000 * 24 * HOUR);
  for (let at = change - 50 * HOUR; at < change + 50 * HOUR; at += 15 * MINUTE) {
    const day = new Date(at + offsetIn(near, at)).toISOString().slice(0, 10);
    days.set(day, { start: days.get(day)?.start ?? at, end: at + 15 * MINUTE });
  }
  // The outermost days were cut by the walk.
  return [...days].slice(1, -1);
}
