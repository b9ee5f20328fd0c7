import { readInstant, readNewsroomTime } from './time-input';

const KYIV = 'Europe/Kyiv';

describe('readNewsroomTime takes', () => {
  it.each([
    ['2024-02-01T15:25:00Z', '2024-02-01T15:25:00.000Z'],
    ['2024-02-01T15:25Z', '2024-02-01T15:25:00.000Z'],
    ['2024-02-01T15:25:00.5Z', '2024-02-01T15:25:00.500Z'],
    ['2024-02-01T15:25:00.123Z', '2024-02-01T15:25:00.123Z'],
    ['2024-02-01T15:25:00.123999Z', '2024-02-01T15:25:00.123Z'],
    ['2024-02-01T17:25:00+02:00', '2024-02-01T15:25:00.000Z'],
    ['2024-02-01T17:25:00+0200', '2024-02-01T15:25:00.000Z'],
    ['2024-02-01T10:25:00-05:00', '2024-02-01T15:25:00.000Z'],
    ['2024-02-01T11:55:00-03:30', '2024-02-01T15:25:00.000Z'],
    ['2024-02-02T05:25:00+14:00', '2024-02-01T15:25:00.000Z'],
    ['2024-02-01T15:25:00-00:00', '2024-02-01T15:25:00.000Z'],
    ['2024-02-29T23:59:59+00:00', '2024-02-29T23:59:59.000Z'],
    // An explicit offset is honoured inside an overlap.
    ['2026-10-25T03:30:00+03:00', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T03:30:00+02:00', '2026-10-25T01:30:00.000Z'],
  ])('the instant %s', (value, instant) => {
    expect(readNewsroomTime(value, KYIV)).toEqual({ ok: true, instant });
  });

  it.each([
    ['2024-02-01T17:25', KYIV, '2024-02-01T15:25:00.000Z'],
    ['2024-02-01T17:25:30', KYIV, '2024-02-01T15:25:30.000Z'],
    ['2024-02-01T17:25:30.25', KYIV, '2024-02-01T15:25:30.250Z'],
    ['2024-07-01T17:25', KYIV, '2024-07-01T14:25:00.000Z'],
    ['2024-02-01T00:05', KYIV, '2024-01-31T22:05:00.000Z'],
    ['2024-02-01T17:25', 'America/St_Johns', '2024-02-01T20:55:00.000Z'],
    ['2024-02-01T17:25', 'UTC', '2024-02-01T17:25:00.000Z'],
    ['2026-03-29T02:59', KYIV, '2026-03-29T00:59:00.000Z'],
    ['2026-03-29T04:00', KYIV, '2026-03-29T01:00:00.000Z'],
    // What a machine in London or New York would call a gap.
    ['2026-03-29T01:30', KYIV, '2026-03-28T23:30:00.000Z'],
    ['2026-03-08T02:30', KYIV, '2026-03-08T00:30:00.000Z'],
  ])('the wall clock %s of %s', (value, zone, instant) => {
    expect(readNewsroomTime(value, zone)).toEqual({ ok: true, instant });
  });

  it.each([null, undefined])('%p as no time', (value) => {
    expect(readNewsroomTime(value, KYIV)).toEqual({ ok: true, instant: null });
  });

  it('a Date as an instant', () => {
    const value = new Date(Date.UTC(2024, 1, 1, 15, 25, 0, 7));
    expect(readNewsroomTime(value, KYIV)).toEqual({
      ok: true,
      instant: '2024-02-01T15:25:00.007Z',
    });
  });
});

describe('readNewsroomTime refuses', () => {
  it.each([
    ['2024-02-30T10:00'],
    ['2023-02-29T10:00'],
    ['2024-02-30T10:00:00Z'],
    ['2024-04-31T10:00:00+02:00'],
    ['2024-13-01T10:00'],
    ['2024-00-01T10:00'],
    ['2024-02-00T10:00'],
    ['2024-02-01T24:00'],
    ['2024-02-01T24:00:00Z'],
    ['2024-02-01T25:00'],
    ['2024-02-01T17:60'],
    ['2024-02-01T17:25:60'],
    ['2016-12-31T23:59:60Z'],
    ['2024-02-01T17:25:00+14:01'],
    ['2024-02-01T17:25:00-15:00'],
    ['2024-02-01T17:25:00+02:60'],
    ['2024-02-01T17:25:00+2:00'],
    ['2024-02-01T17:25:00.Z'],
    ['2024-02-01T17:25.5'],
    ['2024-02-01T17:25:00z'],
    ['2024-02-01T17:25:00 Europe/Kyiv'],
    ['2024-02-01 17:25'],
    [' 2024-02-01T17:25'],
    ['2024-02-01T17:25\n'],
    ['2024-02-01'],
    ['2024-2-1T17:25'],
    ['20240201T172500Z'],
    ['2024-W05-4T17:25'],
    ['17:25'],
    ['5:25 PM'],
    ['February 1, 2024 5:25 PM'],
    ['now'],
    ['1706801100000'],
    [''],
    ['+012024-02-01T17:25:00Z'],
    [5],
    [1706801100000],
    [Number.NaN],
    [true],
    [false],
    [[]],
    [['2024-02-01T17:25']],
    [{}],
    [{ utc: '2024-02-01T15:25:00Z' }],
    [new Date(Number.NaN)],
  ])('%p', (value) => {
    expect(readNewsroomTime(value, KYIV)).toEqual({
      ok: false,
      reason: {
        code: 'time.unreadable',
        values: {
          sent: expect.any(String),
          timeZone: KYIV,
          instant: '2024-02-01T15:25:00.000Z',
          local: '2024-02-01T17:25:00+02:00',
          wallClock: '2024-02-01T17:25',
        },
      },
    });
  });

  it.each([
    ['0999-12-31T10:00'],
    ['1000-01-01T00:30+14:00'],
    ['9999-12-31T23:30-14:00'],
    [new Date(8.64e15)],
  ])('%p as too far off', (value) => {
    expect(readNewsroomTime(value, KYIV)).toMatchObject({
      ok: false,
      reason: { code: 'time.out-of-range', values: { firstYear: 1900, lastYear: 2199 } },
    });
  });

  it.each([
    ['2024-02-30T10:00', '2024-02-30T10:00'],
    ['x'.repeat(1000), 'x'.repeat(40)],
    [5, '5'],
    [true, 'true'],
    [[], '[…]'],
    [{}, '{…}'],
    [new Date(Number.NaN), 'Invalid Date'],
  ])('%p by naming it', (value, sent) => {
    expect(readNewsroomTime(value, KYIV)).toMatchObject({ reason: { values: { sent } } });
  });

  it('a wall clock in the spring gap, naming both neighbours', () => {
    expect(readNewsroomTime('2026-03-29T03:30', KYIV)).toEqual({
      ok: false,
      reason: {
        code: 'time.gap',
        values: {
          time: '2026-03-29T03:30',
          timeZone: KYIV,
          before: '2026-03-29T02:59:00+02:00',
          after: '2026-03-29T04:00:00+03:00',
        },
      },
    });
  });

  it('a wall clock in the autumn overlap, naming both offsets', () => {
    expect(readNewsroomTime('2026-10-25T03:30', KYIV)).toEqual({
      ok: false,
      reason: {
        code: 'time.twice',
        values: {
          time: '2026-10-25T03:30',
          timeZone: KYIV,
          first: '2026-10-25T03:30:00+03:00',
          second: '2026-10-25T03:30:00+02:00',
        },
      },
    });
  });

  it('with choices and examples that it takes itself', () => {
    const choices = ['2026-03-29T03:30', '2026-10-25T03:30', 'noon'].flatMap((value) => {
      const read = readNewsroomTime(value, KYIV);
      const values = Object.entries(read.ok ? {} : read.reason.values);
      const offered = values.filter(([name]) => !['time', 'timeZone', 'sent'].includes(name));
      return offered.map(([, text]) => text);
    });
    expect(choices).toHaveLength(7);
    expect(choices.map((text) => readNewsroomTime(text, KYIV).ok)).not.toContain(false);
  });
});

describe('readInstant', () => {
  it.each([
    ['2024-02-01T15:25:00.000Z', 1706801100000],
    ['2024-02-01T17:25:00+02:00', 1706801100000],
    ['1969-12-31T23:59:59.999Z', -1],
    ['2024-02-01T17:25:00', null],
    ['2024-02-30T17:25:00Z', null],
    ['2024-02-01', null],
    ['', null],
  ])('%j: %p', (text, instant) => {
    expect(readInstant(text)).toBe(instant);
  });
});
