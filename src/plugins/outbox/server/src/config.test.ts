import { config } from './config';

const validate = (difference: Record<string, unknown>) => () =>
  config.validator({ ...config.default, ...difference });

describe('configuration', () => {
  it.each([
    [{}],
    [{ allowedHosts: ['127.0.0.1:4000', 'intranet.test'] }],
    [{ retrySeconds: [0, 1, 2] }],
    [{ enabled: false, concurrency: 1, retentionDays: 0.5 + 0.5 }],
  ])('accepts %j', (difference) => {
    expect(validate(difference)).not.toThrow();
  });

  it.each([
    ['enabled', 'yes'],
    ['allowedHosts', '127.0.0.1'],
    ['allowedHosts', ['*']],
    ['retrySeconds', [Number.NaN]],
    ['retrySeconds', [-1]],
    ['retrySeconds', '0,5'],
    ['timeoutSeconds', 0],
    ['timeoutSeconds', Number.NaN],
    ['concurrency', 2.5],
    ['concurrency', 0],
    ['pollSeconds', '1'],
    ['leaseSeconds', 0],
    ['retentionDays', -1],
    ['responseLimitBytes', 0],
    ['colour', 'red'],
  ])('refuses %s %j and names it', (key, value) => {
    expect(validate({ [key]: value })).toThrow(`outbox.${key}`);
  });
});
