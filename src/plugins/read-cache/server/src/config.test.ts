import { config, defaults } from './config';

describe('the configuration of the read cache', () => {
  it('accepts its own defaults', () => {
    expect(() => config.validator(defaults)).not.toThrow();
  });

  it.each([
    ['enabled', 'yes'],
    ['keepsAnswers', 'yes'],
    ['statusHeader', 1],
    ['maxMegabytes', 0],
    ['maxMegabytes', '64'],
    ['maxAnswerKilobytes', -1],
    ['maxConcurrent', Number.NaN],
    ['maxSeconds', 0],
    ['paths', '/api'],
    ['except', [1]],
    ['paths', ['api/articles']],
    ['sessionCookies', null],
    ['ignoredTables', undefined],
    ['expiresAt', 5],
    ['cacheControl', 'public\r\nX-Evil: 1'],
    ['cacheControl', ''],
    ['graphqlPath', 'graphql'],
    ['maxMegabyte', 64],
    ['cdnTags', 'tags'],
    ['cdnTagBytes', 100],
    ['cdnTagBytes', 20_000],
    ['cdnMaxAge', -1],
    ['cdnMaxAge', Number.NaN],
  ])('names the key %s when it is %j', (key, value) => {
    const settings = { [key]: value };
    expect(() => config.validator(settings)).toThrow(`read-cache.${key}`);
  });

  it.each([
    ['Europe/Kyiv', '2024-07-01T21:00:00Z'],
    ['Asia/Kathmandu', '2024-02-01T18:15:00Z'],
    ['Pacific/Chatham', '2024-07-01T11:15:00Z'],
    ['Asia/Kolkata', '2024-02-01T18:30:00Z'],
  ])('lets answers end at midnight in %s', (_zone, text) => {
    const midnight = Date.parse(text);
    expect(defaults.expiresAt(midnight - 1)).toBe(midnight);
    expect(defaults.expiresAt(midnight)).toBeGreaterThan(midnight);
  });

  it('gives Strapi no list to fill a shorter one up with', () => {
    expect(config.default).toEqual({});
  });
});
