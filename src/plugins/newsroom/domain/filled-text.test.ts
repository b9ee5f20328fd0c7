import { filledText, hasVisibleCharacter } from './filled-text';

describe('hasVisibleCharacter', () => {
  it.each(['a', 'ї', '0', '…', '"', '🇺🇦', '漢', ' x '])('sees %j', (text) => {
    expect(hasVisibleCharacter(text)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['spaces, tabs and newlines', ' \t\r\n'],
    ['a no-break space', '\u00A0\u202F'],
    ['zero-width characters', '\u200B\u200C\u200D\u2060\uFEFF'],
    ['a soft hyphen', '\u00AD'],
    ['direction marks', '\u200E\u202E\u2066'],
    ['a lone combining mark', '\u0301'],
    ['blank letters', '\u115F\u1160\u3164\uFFA0\u2800'],
    ['controls', '\u0000\u0007\u0085'],
  ])('sees nothing in %s', (_, text) => {
    expect(hasVisibleCharacter(text)).toBe(false);
  });
});

describe('filledText', () => {
  it.each([
    ['  Getty Images ', 'Getty Images'],
    ['\u00A0\u200B', null],
    ['', null],
    [null, null],
    [undefined, null],
  ])('%j gives %j', (value, expected) => {
    expect(filledText(value)).toBe(expected);
  });
});
