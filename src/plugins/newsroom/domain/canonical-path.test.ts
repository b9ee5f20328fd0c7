import { canonicalPath, isCanonicalPattern } from './canonical-path';

const ENGLISH = { locale: 'en', defaultLocale: 'en' };
const UKRAINIAN = { locale: 'uk', defaultLocale: 'en' };

describe('canonicalPath', () => {
  it.each([
    ['/stories/{slug}', { slug: 'a-day-in-lviv', day: null, ...ENGLISH }, '/stories/a-day-in-lviv'],
    [
      '/live/{day}#{slug}',
      { slug: 'air-alert', day: '2024-02-01', ...ENGLISH },
      '/live/2024-02-01#air-alert',
    ],
    [
      '/live/{day}#{slug}',
      { slug: 'air-alert', day: '2024-02-01', ...UKRAINIAN },
      '/uk/live/2024-02-01#air-alert',
    ],
    ['/{day}/{day}', { slug: null, day: '2024-02-01', ...ENGLISH }, '/2024-02-01/2024-02-01'],
    ['/about', { slug: null, day: null, ...UKRAINIAN }, '/uk/about'],
    ['/s/{slug}', { slug: 'a/b?c#d e$&', day: null, ...ENGLISH }, '/s/a%2Fb%3Fc%23d%20e%24%26'],
    ['/s/{slug}', { slug: 'київ', day: null, ...ENGLISH }, '/s/%D0%BA%D0%B8%D1%97%D0%B2'],
    // A slug that looks like a token stays text.
    ['/s/{slug}', { slug: '{day}', day: '2024-02-01', ...ENGLISH }, '/s/%7Bday%7D'],
    ['/s/{slug}', { slug: 'a', day: null, locale: 'en', defaultLocale: 'uk' }, '/en/s/a'],
  ])('%s with %j', (pattern, parts, path) => {
    expect(canonicalPath(pattern, parts)).toBe(path);
  });

  it.each([
    ['/stories/{slug}', { slug: null, day: '2024-02-01', ...ENGLISH }],
    ['/stories/{slug}', { slug: '', day: '2024-02-01', ...ENGLISH }],
    ['/live/{day}#{slug}', { slug: 'air-alert', day: null, ...UKRAINIAN }],
    ['/stories/{id}', { slug: 'a', day: '2024-02-01', ...ENGLISH }],
  ])('%s with %j: a part is missing', (pattern, parts) => {
    expect(canonicalPath(pattern, parts)).toBeNull();
  });
});

describe('isCanonicalPattern', () => {
  it.each(['/', '/about', '/stories/{slug}', '/live/{day}#{slug}', '/s?d={day}&s={slug}'])(
    'takes %s',
    (pattern) => {
      expect(isCanonicalPattern(pattern, ['slug', 'day'])).toBeNull();
    }
  );

  it.each([
    ['', /must begin with one "\/"/],
    ['stories/{slug}', /must begin with one "\/"/],
    ['//stories.example/{slug}', /must begin with one "\/"/],
    ['/\\stories.example/{slug}', /must begin with one "\/"/],
    ['https://stories.example/{slug}', /must begin with one "\/"/],
    ['/stories/ {slug}', /spaces or backslashes/],
    ['/stories\\{slug}', /spaces or backslashes/],
    ['/stories/{id}', /uses \{id\}, which is not known here; known: \{slug\}\./],
    ['/live/{day}', /uses \{day\}/],
    ['/stories/{Slug}', /uses \{Slug\}/],
    ['/stories/{}', /uses \{\}/],
    ['/stories/{slug', /unpaired brace/],
    ['/stories/slug}', /unpaired brace/],
    ['/stories/{{slug}}', /unpaired brace/],
  ])('refuses %j', (pattern, problem) => {
    expect(isCanonicalPattern(pattern, ['slug'])).toMatch(problem);
  });
});
