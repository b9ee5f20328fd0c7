import { newsroomTime } from './newsroom-time';

const KYIV = 'Europe/Kyiv';

describe('newsroomTime', () => {
  it('shows every part in English', () => {
    expect(newsroomTime('2024-02-01T15:25:00.000Z', KYIV, 'en')).toEqual({
      utc: '2024-02-01T15:25:00.000Z',
      local: '2024-02-01T17:25:00+02:00',
      timeZone: 'Europe/Kyiv',
      day: '2024-02-01',
      date: 'February 1, 2024',
      time: '5:25 PM',
      display: 'February 1, 2024 5:25 PM',
    });
  });

  it('shows every part in Ukrainian', () => {
    expect(newsroomTime('2024-02-01T15:25:00.000Z', KYIV, 'uk')).toEqual({
      utc: '2024-02-01T15:25:00.000Z',
      local: '2024-02-01T17:25:00+02:00',
      timeZone: 'Europe/Kyiv',
      day: '2024-02-01',
      date: '1 лютого 2024',
      time: '17:25',
      display: '1 лютого 2024, 17:25',
    });
  });

  it.each([
    ['2024-02-01T11:55:00Z', 'February 1, 2024 1:55 PM', '1 лютого 2024, 13:55'],
    ['2024-02-01T05:23:00Z', 'February 1, 2024 7:23 AM', '1 лютого 2024, 07:23'],
    ['2024-02-01T02:08:00Z', 'February 1, 2024 4:08 AM', '1 лютого 2024, 04:08'],
    // The UTC day is another one.
    ['2024-01-31T23:05:00Z', 'February 1, 2024 1:05 AM', '1 лютого 2024, 01:05'],
    ['2024-01-31T22:00:00Z', 'February 1, 2024 12:00 AM', '1 лютого 2024, 00:00'],
    ['2024-02-01T10:00:00Z', 'February 1, 2024 12:00 PM', '1 лютого 2024, 12:00'],
    ['2024-12-31T21:59:59.999Z', 'December 31, 2024 11:59 PM', '31 грудня 2024, 23:59'],
    // Gaps of other zones, in which a machine living there would misread Kyiv.
    ['2026-03-28T23:30:00Z', 'March 29, 2026 1:30 AM', '29 березня 2026, 01:30'],
    ['2026-03-08T00:30:00Z', 'March 8, 2026 2:30 AM', '8 березня 2026, 02:30'],
    ['2026-03-29T01:00:00Z', 'March 29, 2026 4:00 AM', '29 березня 2026, 04:00'],
    ['1969-12-31T23:59:59.999Z', 'January 1, 1970 2:59 AM', '1 січня 1970, 02:59'],
  ])('%s is %s or %s', (instant, english, ukrainian) => {
    expect(newsroomTime(instant, KYIV, 'en').display).toBe(english);
    expect(newsroomTime(instant, KYIV, 'uk').display).toBe(ukrainian);
  });

  it.each([
    [1, 'January', 'січня'],
    [2, 'February', 'лютого'],
    [3, 'March', 'березня'],
    [4, 'April', 'квітня'],
    [5, 'May', 'травня'],
    [6, 'June', 'червня'],
    [7, 'July', 'липня'],
    [8, 'August', 'серпня'],
    [9, 'September', 'вересня'],
    [10, 'October', 'жовтня'],
    [11, 'November', 'листопада'],
    [12, 'December', 'грудня'],
  ])('month %i is %s, %s', (month, english, ukrainian) => {
    const noon = Date.UTC(2024, month - 1, 15, 12);
    expect(newsroomTime(noon, KYIV, 'en').date).toBe(`${english} 15, 2024`);
    expect(newsroomTime(noon, KYIV, 'uk').date).toBe(`15 ${ukrainian} 2024`);
  });

  it('tells the two passes of an overlap apart', () => {
    const [first, second] = ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'].map(
      (instant) => newsroomTime(instant, KYIV, 'en').local
    );
    expect(first).toBe('2026-10-25T03:30:00+03:00');
    expect(second).toBe('2026-10-25T03:30:00+02:00');
  });

  it.each([
    ['uk-UA', '17:25'],
    ['UK', '17:25'],
    ['en-GB', '5:25 PM'],
    ['de', '5:25 PM'],
    ['ukx', '5:25 PM'],
    ['', '5:25 PM'],
  ])('language %j shows %s', (locale, time) => {
    expect(newsroomTime('2024-02-01T15:25:00Z', KYIV, locale).time).toBe(time);
  });

  it('keeps the configured spelling of the zone', () => {
    expect(newsroomTime(0, 'Europe/Kiev', 'en').timeZone).toBe('Europe/Kiev');
    expect(newsroomTime(0, 'Europe/Kyiv', 'en').timeZone).toBe('Europe/Kyiv');
  });

  it('takes dates, epoch milliseconds and texts alike', () => {
    const shown = newsroomTime('2024-02-01T17:25:00+02:00', KYIV, 'en');
    expect(newsroomTime(new Date(1706801100000), KYIV, 'en')).toEqual(shown);
    expect(newsroomTime(1706801100000, KYIV, 'en')).toEqual(shown);
  });

  it.each([
    ['2024-02-01T17:25:00'],
    ['2024-02-30T17:25:00Z'],
    ['yesterday'],
    [''],
    [Number.NaN],
    [Infinity],
    [8.65e15],
    [new Date(Number.NaN)],
  ])('throws for %p', (instant) => {
    expect(() => newsroomTime(instant, KYIV, 'en')).toThrow(TypeError);
  });
});
