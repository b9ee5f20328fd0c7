import { cyrb64 } from './cyrb64';

describe('cyrb64', () => {
  // Values that the author publishes with the function.
  it.each([
    ['a', '501c2ba782c97901'],
    ['b', '459eda5bc254d2bf'],
    ['revenge', 'fbce64cc3b748385'],
    ['revenue', 'fb1d85148d13f93a'],
  ])('%s: %s', (text, digits) => {
    expect(cyrb64(text)).toBe(digits);
  });

  it('has no collision among 20,000 near texts, and 16 digits each', () => {
    const digests = Array.from({ length: 20_000 }, (_, n) => cyrb64(`More than ${n} defenders`));
    expect(new Set(digests).size).toBe(20_000);
    expect(digests.every((digest) => /^[0-9a-f]{16}$/.test(digest))).toBe(true);
  });
});
