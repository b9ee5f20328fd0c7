import type { Say } from '../../translations/message';
import { readTyped, readValue } from './time-reading';
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
    ['2024-02-01', '17:25', 'Europe/Warsaw', 'Warsaw, UTC+1'],
    ['2024-07-01', '17:25', 'Europe/Warsaw', 'Warsaw, UTC+2'],
    ['2024-07-01', '', 'Europe/Warsaw', 'Warsaw, UTC+2'],
    ['', '17:25', 'Europe/Warsaw', 'Warsaw, UTC+1'],
    ['', '', 'Europe/Warsaw', 'Warsaw, UTC+1'],
    ['2026-03-29', '02:30', 'Europe/Warsaw', 'Warsaw'],
    ['2026-10-25', '02:30', 'Europe/Warsaw', 'Warsaw'],
    ['2024-07-01', '17:25', 'UTC', 'UTC'],
  ])('names for %j and %j in %s, seen in winter, %s', (day, clock, timeZone, name) => {
    const typed = { day, clock };
    const reading = readTyped(typed, timeZone);
    expect(zoneName({ reading, typed }, WINTER, timeZone, say)).toBe(name);
  });

  it('names the offset that was chosen for a doubled hour', () => {
    const chosen = { reading: readValue('2026-10-25T01:30:00.000Z', 'Europe/Warsaw') };
    const typed = { day: '2026-10-25', clock: '02:30' };
    expect(zoneName({ ...chosen, typed }, WINTER, 'Europe/Warsaw', say)).toBe('Warsaw, UTC+1');
  });
});
