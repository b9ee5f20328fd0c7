import { bodyTexts, rememberedFingerprint } from './body-texts';
import type { Blocks } from '../../../domain/facts';

const paragraph = (text: string): Blocks =>
  [{ type: 'paragraph', children: [{ type: 'text', text }] }] as Blocks;
const options = { baseUrl: 'https://desk.example', wordsPerMinute: 200, locale: 'en' };

describe('bodyTexts', () => {
  it('gives the same for the same body, and nobody can spoil it for the next', () => {
    const first = bodyTexts(paragraph('One two'), options);
    first.readingTime.words = 99;
    expect(bodyTexts(paragraph('One two'), options)).toEqual({
      html: '<p>One two</p>',
      readingTime: { words: 2, minutes: 1, text: '1 min read' },
    });
  });

  it.each([
    ['another body', paragraph('One two three'), options],
    ['another language', paragraph('One two'), { ...options, locale: 'uk' }],
    ['another reading speed', paragraph('One two'), { ...options, wordsPerMinute: 1 }],
    ['no body', null, options],
  ])('gives something else for %s', (_what, body, other) => {
    expect(bodyTexts(body, other)).not.toEqual(bodyTexts(paragraph('One two'), options));
  });
});

describe('rememberedFingerprint', () => {
  const parts = { title: 'A', summary: 'B', body: paragraph('C') };

  it('stays with the text', () => {
    expect(rememberedFingerprint({ ...parts })).toBe(rememberedFingerprint(parts));
  });

  it.each([
    { ...parts, title: 'B' },
    { ...parts, summary: null },
    { ...parts, body: paragraph('D') },
    { title: 'A B', summary: null, body: paragraph('C') },
  ])('is another one for %j', (other) => {
    expect(rememberedFingerprint(other)).not.toBe(rememberedFingerprint(parts));
  });
});
