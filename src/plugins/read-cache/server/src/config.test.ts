import { config, defaults } from './config';

describe('the configuration of the read cache', () => {
  it('accepts its own defaults', () => {
    expect(() => config.validator(defaults)).not.toThrow();
  });

  it.each([
    ['keepsAnswers', 'yes'],
    ['maxMegabytes', 0],
    ['maxMegabytes', '64'],
    ['maxAnswerKilobytes', -1],
    ['maxConcurrent', Number.NaN],
    ['paths', '/api'],
    ['except', [1]],
    ['sessionCookies', null],
    ['ignoredTables', undefined],
    ['expiresAt', 5],
    ['cacheControl', 'public\r\nX-Evil: 1'],
  ])('names the key %s when it is %j', (key, value) => {
    const settings = { ...defaults, [key]: value };
    expect(() => config.validator(settings)).toThrow(`read-cache.${key}`);
  });
});
