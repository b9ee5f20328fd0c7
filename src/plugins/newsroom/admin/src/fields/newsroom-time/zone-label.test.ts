import { offsetName, placeOf } from './zone-label';

describe('placeOf', () => {
  it.each([
    ['Europe/Kyiv', 'Kyiv'],
    ['America/New_York', 'New York'],
    ['America/Argentina/Buenos_Aires', 'Buenos Aires'],
    ['UTC', 'UTC'],
  ])('names %s %s', (timeZone, place) => {
    expect(placeOf(timeZone)).toBe(place);
  });
});

describe('offsetName', () => {
  it.each([
    ['2024-02-01T15:25:00Z', 'Europe/Kyiv', 'UTC+2'],
    ['2024-07-01T15:25:00Z', 'Europe/Kyiv', 'UTC+3'],
    ['2024-02-01T15:25:00Z', 'America/St_Johns', 'UTC−3:30'],
    ['2024-02-01T15:25:00Z', 'Asia/Kathmandu', 'UTC+5:45'],
    ['2024-02-01T15:25:00Z', 'Europe/London', 'UTC'],
    ['2024-02-01T15:25:00Z', 'Pacific/Kiritimati', 'UTC+14'],
  ])('is, at %s in %s, %s', (instant, timeZone, name) => {
    expect(offsetName(Date.parse(instant), timeZone)).toBe(name);
  });
});
