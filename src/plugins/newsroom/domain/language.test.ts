import { isUkrainian } from './language';

describe('isUkrainian', () => {
  it.each([
    ['uk', true],
    ['uk-UA', true],
    ['UK_ua', true],
    ['en', false],
    ['ukr', false],
    ['', false],
    ['en-UK', false],
  ])('%j: %j', (locale, expected) => {
    expect(isUkrainian(locale)).toBe(expected);
  });
});
