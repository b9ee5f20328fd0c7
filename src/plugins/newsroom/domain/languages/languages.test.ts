import { byline } from '../byline';
import { newsroomTime } from '../newsroom-time';
import { english } from './english';
import type { Language } from './language';
import { findLanguage, languageOf, languagesWith, useLanguages } from './languages';
import { isLanguage, sampleTexts } from './sample-texts';
import { ukrainian } from './ukrainian';

/** Only what a test looks at is Polish. */
const polish: Language = {
  ...english,
  lastJoiner: () => ' i ',
  bylineLine: (names) => names,
  authors: ['Autor', 'Autorzy'],
  date: ({ year, dayOfMonth, month }) => `${dayOfMonth}.${month}.${year}`,
};

afterEach(() => useLanguages(languagesWith({})));

it.each([
  ['uk', ukrainian],
  ['uk-UA', ukrainian],
  ['UK_ua', ukrainian],
  ['en', english],
  ['en-UK', english],
  ['ukr', null],
  ['pl', null],
  ['', null],
  ['constructor', null],
])('%j', (locale, expected) => {
  expect(findLanguage(locale)).toBe(expected);
  expect(languageOf(locale)).toBe(expected ?? english);
});

it('a project brings a language of its own, for a locale or a region of one', () => {
  const british = { ...english, readingTime: (minutes: number) => `${minutes} mins` };
  useLanguages(languagesWith({ pl: polish, 'en-GB': british }));
  expect(languageOf('pl-PL')).toBe(polish);
  expect(languageOf('en_gb').readingTime(2)).toBe('2 mins');
  expect(languageOf('en-US')).toBe(english);
  expect(newsroomTime('2024-02-01T15:25:00Z', 'Europe/Kyiv', 'pl').date).toBe('1.2.2024');
  expect(
    byline({
      credits: ['Anna Sample', 'Jan Sample'].map((name) => ({
        role: 'author',
        creditedAs: null,
        author: { documentId: name, name, slug: null, kind: 'person', translations: [] },
      })),
      override: null,
      locale: 'pl',
    })
  ).toMatchObject({
    text: 'Anna Sample i Jan Sample',
    line: 'Anna Sample i Jan Sample',
    credit: 'Autorzy: Anna Sample, Jan Sample',
  });
});

it('a language is whole, or it is none', () => {
  for (const language of [english, ukrainian, polish]) expect(isLanguage(language)).toBe(true);
  const { correctionLabels, ...others } = english;
  const { update: _update, ...labels } = correctionLabels;
  for (const part of [null, 'en', {}, others, { ...others, correctionLabels: labels }]) {
    expect(isLanguage(part)).toBe(false);
  }
});

it('shows every word of a language in its samples', () => {
  expect(new Set(sampleTexts(english)).size).toBeGreaterThan(70);
  expect(sampleTexts(ukrainian)).toEqual(
    expect.arrayContaining(['Автори', '1 лютого 2024, 02:05'])
  );
});
