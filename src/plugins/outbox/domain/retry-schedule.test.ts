import { RETRY_SECONDS, retryDelay } from './retry-schedule';

describe('RETRY_SECONDS', () => {
  it('makes ten attempts in about three days', () => {
    expect(RETRY_SECONDS).toHaveLength(10);
    expect(RETRY_SECONDS.reduce((sum, wait) => sum + wait, 0)).toBe(75 * 3600 + 35 * 60 + 5);
  });
});

describe('retryDelay', () => {
  it.each([
    [1, 0, 5000],
    [1, 1, 5500],
    [2, 0.5, 315_000],
    [9, 0, 86_400_000],
  ])('after %d failures, chance %d: %d ms', (attempts, random, expected) => {
    expect(retryDelay(RETRY_SECONDS, attempts, random)).toBe(expected);
  });

  it('ends after the tenth', () => {
    expect(retryDelay(RETRY_SECONDS, 10, 0)).toBeNull();
    expect(retryDelay([0], 1, 0)).toBeNull();
  });
});
