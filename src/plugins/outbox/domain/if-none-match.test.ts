import { namesTag } from './if-none-match';

it.each([
  ['nothing', undefined, false],
  ['the tag', '"a-1"', true],
  ['a weak tag', 'W/"a-1"', true],
  ['a list', '"b", W/"c","a-1"', true],
  ['anything', ' * ', true],
  ['another', '"a-12"', false],
  ['its text without quotes', 'a-1', false],
  ['words', 'no tag at all', false],
])('%s', (_what, header, expected) => {
  expect(namesTag(header, '"a-1"')).toBe(expected);
});
