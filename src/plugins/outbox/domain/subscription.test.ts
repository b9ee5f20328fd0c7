import { isSubscribed } from './subscription';

const everything = { eventTypes: [], contentTypes: [], locales: [] };
const event = { type: 'article.updated', locale: 'uk' };

describe('isSubscribed', () => {
  it.each([
    ['asked for nothing in particular', {}, event, true],
    ['the type', { eventTypes: ['article.updated'] }, event, true],
    ['another type', { eventTypes: ['article.deleted'] }, event, false],
    ['a pattern', { eventTypes: ['author.*', 'article.*'] }, event, true],
    ['the content type', { contentTypes: ['article'] }, event, true],
    ['another content type', { contentTypes: ['live-brief'] }, event, false],
    ['the locale', { locales: ['uk'] }, event, true],
    ['another locale', { locales: ['en'] }, event, false],
    [
      'a locale, and the content has none',
      { locales: ['en'] },
      { type: 'author.created', locale: null },
      true,
    ],
    ['type right, locale wrong', { eventTypes: ['article.*'], locales: ['en'] }, event, false],
  ])('%s', (_case, asked, facts, expected) => {
    expect(isSubscribed({ ...everything, ...asked }, facts)).toBe(expected);
  });
});
