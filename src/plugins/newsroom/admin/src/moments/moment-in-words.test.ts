import { momentInWords } from './moment-in-words';

const KYIV = 'Europe/Kyiv';
const AT = '2024-02-01T15:25:07.250Z';

describe('momentInWords', () => {
  it.each([
    ['en', AT, 'February 1, 2024 5:25:07 PM'],
    ['uk', AT, '1 лютого 2024, 17:25:07'],
    ['en', '2024-02-01T22:03:00.000Z', 'February 2, 2024 12:03:00 AM'],
    ['uk', '2024-07-01T06:05:59.000Z', '1 липня 2024, 09:05:59'],
  ])('says in %s the newsroom’s clock at %s: %s', (locale, iso, words) => {
    expect(momentInWords(iso, KYIV, KYIV, locale).newsroom).toBe(words);
  });

  it.each([
    ['America/New_York', '10:25'],
    ['Asia/Tokyo', 'Fri 00:25'],
    ['Europe/Helsinki', null],
    ['', null],
  ])('says what a laptop in %j shows: %j', (laptopZone, laptop) => {
    expect(momentInWords(AT, KYIV, laptopZone, 'en').laptop).toBe(laptop);
  });
});
