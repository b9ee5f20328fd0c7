import * as fc from 'fast-check';

import { dayOf, dayRange } from './newsroom-day';
import { newsroomTime } from './newsroom-time';
import { isDayWithinYears } from './time-bounds';
import { readNewsroomTime } from './time-input';
import { clockText } from './time-zone';

const ZONES = [
  'Europe/Kyiv',
  'Africa/Monrovia',
  'Europe/Amsterdam',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kolkata',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Australia/Lord_Howe',
  'UTC',
];

const second = fc
  .integer({ min: Date.UTC(1900, 0) / 1000, max: Date.UTC(2200, 0) / 1000 - 1 })
  .map((seconds) => seconds * 1000);
/** Offsets have odd seconds here. */
const early = fc
  .integer({ min: Date.UTC(1900, 0) / 1000, max: Date.UTC(1973, 0) / 1000 })
  .map((seconds) => seconds * 1000);

/** Every time of the years 1900 to 2199, as it is shown, can be sent back. */
describe.each(ZONES)('what is shown in %s', (zone) => {
  it('is the same instant when it is sent back', () => {
    fc.assert(
      fc.property(fc.oneof(second, early), (at) => {
        const { utc, local } = newsroomTime(at, zone, 'en');
        expect(readNewsroomTime(utc, zone)).toEqual({ ok: true, instant: utc });
        expect(readNewsroomTime(local, zone)).toEqual({ ok: true, instant: utc });
        // As every JavaScript client reads it.
        expect(Date.parse(local)).toBe(at);
      })
    );
  });

  it('has a day that is taken, and that holds it', () => {
    fc.assert(
      fc.property(fc.oneof(second, early), (at) => {
        const { day } = newsroomTime(at, zone, 'en');
        expect(day).toBe(dayOf(at, zone));
        expect(isDayWithinYears(day)).toBe(true);
        const { start, end } = dayRange(day, zone) ?? { start: at, end: at };
        expect(start <= at && at < end).toBe(true);
      })
    );
  });

  it('is the clock on the wall, which means this instant or is doubtful', () => {
    fc.assert(
      fc.property(fc.oneof(second, early), (at) => {
        const read = readNewsroomTime(clockText(at, zone), zone);
        expect(read.ok ? read.instant : read.reason.code).toMatch(
          new RegExp(`^${new Date(at).toISOString()}$|time.twice`)
        );
      })
    );
  });
});
