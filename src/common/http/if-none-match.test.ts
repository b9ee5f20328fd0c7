import { matchesTag } from './if-none-match';

describe('matchesTag (RFC 9110, 13.1.2)', () => {
  it.each([
    [undefined, false],
    ['', false],
    ['"a"', true],
    ['W/"a"', true],
    ['*', true],
    [' * ', true],
    ['"b", "a"', true],
    ['"b",W/"a" , "c"', true],
    ['"b"', false],
    ['a', false],
    ['"a-br"', false],
    ['"A"', false],
    ['"x,"a"', false],
    ['"b", W/"c","a"', true],
    ['no tag at all', false],
  ])('%s: %s', (header, expected) => {
    expect(matchesTag(header, '"a"')).toBe(expected);
  });
});
