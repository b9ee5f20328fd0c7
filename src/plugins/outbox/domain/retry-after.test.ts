import { retryAfter } from './retry-after';

const NOW = Date.UTC(2024, 1, 1, 12, 0, 0);
const DAY = 86_400_000;

describe('retryAfter', () => {
  it.each<[string | string[] | null, number | null]>([
    ['120', 120_000],
    ['0', 0],
    [' 5 ', 5000],
    ['Thu, 01 Feb 2024 12:01:30 GMT', 90_000],
    ['Thu, 01 Feb 2024 11:00:00 GMT', 0],
    ['Thursday, 01-Feb-24 12:01:30 GMT', 90_000],
    ['Thu Feb  1 12:01:30 2024', 90_000],
    ['Sunday, 06-Nov-94 08:49:37 GMT', 0],
    [['30', '120'], 120_000],
    [['soon', '30'], 30_000],
    [[], null],
    ['999999999', DAY],
    ['Fri, 01 Feb 2030 12:00:00 GMT', DAY],
    [null, null],
    ['', null],
    ['-5', null],
    ['1.5', null],
    ['1e9', null],
    ['soon', null],
    ['2024-02-01T12:01:30Z', null],
    ['Thu, 01 Fub 2024 12:01:30 GMT', null],
    ['9'.repeat(400), null],
  ])('%s is %s', (header, expected) => {
    expect(retryAfter(header, NOW)).toBe(expected);
  });
});
