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
  ])('names the key %s when it is %j', (key, value) => {
    const settings = { [key]: value };
    expect(() => config.validator(settings)).toThrow(`read-cache.${key}`);
  });

  it('gives Strapi no list to fill a shorter one up with', () => {
    expect(config.default).toEqual({});
  });
});
