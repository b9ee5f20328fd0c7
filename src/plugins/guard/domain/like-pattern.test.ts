import { likePattern } from './like-pattern';

describe('a pattern of LIKE', () => {
  it.each([
    ['%АВТОБУСИ%', 'Нічні автобуси в Києві'],
    ['%нічна%', 'Нічна зміна'],
    ['%їжак%', 'ЇЖАК І ЄНОТ'],
    ['їжак', 'ЇЖАК'],
    ['%', ''],
    ['', ''],
    ['%%', 'text'],
    ['a%', 'ABC'],
    ['%c', 'ABC'],
    ['a%c', 'ABC'],
    ['a%b%c', 'a b b c'],
    ['%ab%ab%', 'abab'],
    ['a_c', 'ABC'],
    ['_', 'ї'],
    ['_', '🎈'],
    ['%a_c%', 'xxABCxx'],
    ['%50\\%%', 'now 50% more'],
    ['%a\\_c%', 'A_C'],
    ['%a.c%', 'A.C'],
    ['%[x](y)%', 'see [X](Y)'],
    ['%line%two%', 'Line one\nline TWO'],
  ])('%j is like %j', (pattern, text) => {
    expect(likePattern(pattern, '\\')(text)).toBe(true);
  });

  it.each([
    ['', 'a'],
    ['a%', 'ba'],
    ['%c', 'cb'],
    ['a%a', 'a'],
    ['ab%b', 'ab'],
    ['_', 'ab'],
    ['_', ''],
    ['%50\\%%', 'now 500'],
    ['%a\\_c%', 'ABC'],
    ['%a.c%', 'ABC'],
    ['%ґава%', 'гава'],
    ['%нічна%', 'нічний'],
  ])('%j is not like %j', (pattern, text) => {
    expect(likePattern(pattern, '\\')(text)).toBe(false);
  });

  it('has no escape unless one is given', () => {
    expect(likePattern('a\\%', null)('a\\b')).toBe(true);
  });

  it('is quick with many parts', () => {
    const isLike = likePattern('%a'.repeat(200), null);
    expect(isLike(`${'a'.repeat(100_000)}b`)).toBe(false);
  });
});
