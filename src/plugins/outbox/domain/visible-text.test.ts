import { visibleText } from './visible-text';

describe('visibleText', () => {
  it.each([
    ['plain text\n\twith lines', 'plain text\n\twith lines'],
    ['Київ 👍', 'Київ 👍'],
    ['a\u0000b', 'a\\u0000b'],
    ['\u001b[31mred', '\\u001b[31mred'],
    ['a\rb', 'a\\u000db'],
    ['right\u202eleft', 'right\\u202eleft'],
    ['half \ud83d', 'half \\ud83d'],
  ])('%j', (text, expected) => {
    expect(visibleText(text, 100)).toBe(expected);
  });

  it('keeps the beginning, and never half a character', () => {
    expect(visibleText('abcdef', 3)).toBe('abc');
    expect(visibleText('ab👍', 3)).toBe('ab\\ud83d');
  });
});
