import { isEventPattern, matchesPattern, typesOf } from './event-pattern';

describe('isEventPattern', () => {
  it.each(['article.published', 'article.*', 'live-brief.*', '*'])('accepts %s', (pattern) => {
    expect(isEventPattern(pattern)).toBe(true);
  });

  it.each([
    '',
    'article',
    'article.',
    'article.created',
    'art*',
    '*.deleted',
    'ARTICLE.*',
    '.*',
    'page.*',
    ' *',
  ])('refuses %j', (pattern) => {
    expect(isEventPattern(pattern)).toBe(false);
  });
});

describe('matchesPattern', () => {
  it.each([
    ['article.*', 'article.deleted', true],
    ['article.*', 'author.deleted', false],
    ['live-brief.*', 'live-brief.updated', true],
    ['author.created', 'author.updated', false],
  ])('%s on %s', (pattern, type, expected) => {
    expect(matchesPattern(pattern, type)).toBe(expected);
  });
});

describe('typesOf', () => {
  it('means everything when empty', () => {
    expect(typesOf([])).toHaveLength(14);
  });

  it('joins patterns', () => {
    expect(typesOf(['author.*', 'article.deleted'])).toEqual([
      'article.deleted',
      'author.created',
      'author.updated',
      'author.deleted',
    ]);
  });
});
