import { rightsEnd, rightsExpired } from './rights';

const KYIV = 'Europe/Kyiv';

describe('rightsExpired', () => {
  it.each([
    ['2024-02-01', '2024-01-15T12:00:00Z', KYIV, false],
    ['2024-02-01', '2024-02-01T21:59:59.999Z', KYIV, false],
    ['2024-02-01', '2024-02-01T22:00:00Z', KYIV, true],
    ['2024-02-01', '2024-02-01T22:00:00Z', 'America/New_York', false],
    ['2024-02-01', '2024-02-02T05:00:00Z', 'America/New_York', true],
    // The day has 25 hours: its end is in winter time.
    ['2026-10-25', '2026-10-25T21:30:00Z', KYIV, false],
    ['2026-10-25', '2026-10-25T22:00:00Z', KYIV, true],
    [null, '9999-12-31T00:00:00Z', KYIV, false],
    ['', '9999-12-31T00:00:00Z', KYIV, false],
    ['2024-02-30', '2024-01-01T00:00:00Z', KYIV, true],
    ['never', '2024-01-01T00:00:00Z', KYIV, true],
  ])('%j at %s in %s: %p', (rightsExpire, now, zone, expired) => {
    expect(rightsExpired(rightsExpire, Date.parse(now), zone)).toBe(expired);
  });
});

describe('rightsEnd', () => {
  it.each([
    ['2024-02-01', Date.parse('2024-02-01T22:00:00Z')],
    [null, null],
    ['', null],
    ['2024-02-30', null],
  ])('%j: %p', (rightsExpire, end) => {
    expect(rightsEnd(rightsExpire, KYIV)).toBe(end);
  });
});
