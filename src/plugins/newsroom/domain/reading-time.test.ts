import { countWords, readingTime } from './reading-time';

const words = (count: number) => Array.from({ length: count }, (_, n) => `word${n}`).join(' ');

describe('countWords', () => {
  it.each([
    ['', 0],
    ['   \n\t ', 0],
    ['More than 900 defenders', 4],
    ['a\u00A0b\u202Fc\u3000d', 4],
    ['one \u00A0 two', 2],
    ['Kyiv — the capital', 3],
    ['Kyiv – 2 %, «так»', 3],
    ['... !!! 🇺🇦', 0],
    ["Знам'янка об’єднана", 2],
    ['three-day ceasefire', 2],
    ['See https://news.example/a?b=c for more', 3],
    ['(https://news.example), www.news.example', 0],
    ['Write to desk@news.example now', 3],
    ['mailto:desk@news.example', 0],
    ['9:30 p.m. ratio 3:1', 4],
    ['news.example', 1],
    ['.'.repeat(200_000) + 'a', 1],
    ['a'.repeat(200_000), 1],
  ])('%j has %i', (text, count) => {
    expect(countWords(text)).toBe(count);
  });
});

describe('readingTime', () => {
  it.each([
    [0, 200, 1],
    [1, 200, 1],
    [200, 200, 1],
    [201, 200, 2],
    [227, 200, 2],
    [400, 200, 2],
    [401, 200, 3],
    [227, 238, 1],
  ])('%i words at %i a minute: %i', (count, speed, minutes) => {
    expect(readingTime(words(count), speed, 'en')).toEqual({
      words: count,
      minutes,
      text: `${minutes} min read`,
    });
  });

  it('speaks Ukrainian', () => {
    expect(readingTime(words(227), 200, 'uk').text).toBe('2 хв читання');
  });

  it.each([0, -1, Number.NaN])('refuses a speed of %d', (speed) => {
    expect(() => readingTime('a', speed, 'en')).toThrow(/wordsPerMinute must be above zero/);
  });
});
