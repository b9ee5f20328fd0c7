import { cleaned } from './clean-text';

it.each([
  ['a\u0000b\u0001c\u001Fd', 'abcd'],
  ['tab\tline\nreturn\r', 'tab\tline\nreturn\r'],
  ['half \uD83D of a pair', 'half  of a pair'],
  ['\uDE00 the other half', ' the other half'],
  ['whole \u{1F600}', 'whole \u{1F600}'],
  ['\uFFFE\uFFFF', ''],
  [']]>', ']]>'],
  ['Ґанок, їжак', 'Ґанок, їжак'],
])('%j becomes %j', (text, expected) => {
  expect(cleaned(text)).toBe(expected);
});

it('reaches every text, and leaves all else', () => {
  const value = { a: ['\u0001x', 1, null], b: { c: '\uD800', d: true } };
  expect(cleaned(value)).toEqual({ a: ['x', 1, null], b: { c: '', d: true } });
});
