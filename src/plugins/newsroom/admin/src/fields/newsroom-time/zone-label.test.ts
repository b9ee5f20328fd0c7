import type { Say } from '../../translations/message';
import { offsetName, placeOf, zoneName } from './zone-label';

const WINTER = Date.parse('2024-02-01T15:25:00Z');
const SUMMER = Date.parse('2024-07-01T15:25:00Z');

/** Stands in for the translations: says which message it was asked for. */
const say: Say = (key, values) => (values ? Object.values(values).join(', ') : `<${key}>`);

describe('placeOf', () => {
  it.each([
    ['Europe/Kyiv', '<time.place.kyiv>'],
    ['America/New_York', 'New York'],
    ['America/Argentina/Buenos_Aires', 'Buenos Aires'],
    ['UTC', 'UTC'],
  ])('calls %s %s', (timeZone, place) => {
    expect(placeOf(timeZone, say)).toBe(place);
  });
});

describe('offsetName', () => {
  it.each([
    [WINTER, 'Europe/Kyiv', 'UTC+2'],
    [SUMMER, 'Europe/Kyiv', 'UTC+3'],
    [WINTER, 'America/St_Johns', 'UTC−3:30'],
    [WINTER, 'Asia/Kathmandu', 'UTC+5:45'],
    [WINTER, 'Europe/London', 'UTC'],
    [WINTER, 'Pacific/Kiritimati', 'UTC+14'],
  ])('is, at %d in %s, %s', (at, timeZone, name) => {
    expect(offsetName(at, timeZone)).toBe(name);
  });
});

describe('zoneName', () => {
  it.each([
    ['Europe/Warsaw', 'Warsaw, UTC+1'],
    ['UTC', 'UTC'],
  ])('names %s %s', (timeZone, name) => {
    expect(zoneName(WINTER, timeZone, say)).toBe(name);
  });
});
