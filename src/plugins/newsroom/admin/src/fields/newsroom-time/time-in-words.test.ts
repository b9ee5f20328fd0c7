import { dayInWords, timeInWords } from './time-in-words';

const KYIV = 'Europe/Kyiv';

it.each([
  ['en', 'Monday, November 30, 2026'],
  ['uk', 'понеділок, 30 листопада 2026'],
])('says a day in %s: %s', (locale, words) => {
  expect(dayInWords('2026-11-30', locale)).toBe(words);
});

describe('timeInWords', () => {
  it.each([
    ['en', 'Thursday, February 1, 2024 5:25 PM'],
    ['uk', 'четвер, 1 лютого 2024, 17:25'],
  ])('says in %s the weekday and what readers get', (locale, newsroom) => {
    expect(timeInWords('2024-02-01T15:25:00.000Z', KYIV, KYIV, locale).newsroom).toBe(newsroom);
  });

  it.each([
    ['America/New_York', '2024-02-01T15:25:00.000Z', '10:25'],
    ['America/New_York', '2024-02-01T02:25:00.000Z', 'Wed 21:25'],
    ['Asia/Tokyo', '2024-02-01T15:25:00.000Z', 'Fri 00:25'],
    ['Europe/Warsaw', '2024-02-01T15:25:00.000Z', '16:25'],
  ])('says what a laptop in %s shows at %s: %s', (laptopZone, instant, laptop) => {
    expect(timeInWords(instant, KYIV, laptopZone, 'en').laptop).toBe(laptop);
  });

  it.each(['Europe/Kyiv', 'Europe/Kiev', 'Europe/Helsinki', 'Etc/Unknown', ''])(
    'says nothing of a laptop in %j, which shows the same or has no zone',
    (laptopZone) => {
      expect(timeInWords('2024-02-01T15:25:00.000Z', KYIV, laptopZone, 'en').laptop).toBeNull();
    }
  );
});
