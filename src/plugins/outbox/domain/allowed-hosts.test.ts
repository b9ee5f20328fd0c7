import { allowedHostProblem, isAllowedHost } from './allowed-hosts';

describe('isAllowedHost', () => {
  it.each([
    ['http://127.0.0.1:4000/', ['127.0.0.1'], true],
    ['http://127.0.0.1:4000/', ['127.0.0.1:4000'], true],
    ['http://127.0.0.1:4001/', ['127.0.0.1:4000'], false],
    ['https://intranet.test/', ['intranet.test:443'], true],
    ['http://intranet.test/', ['intranet.test:443'], false],
    ['https://INTRANET.test/', [' Intranet.Test '], true],
    ['http://[::1]:80/', ['[::1]'], true],
    ['http://evil.intranet.test/', ['intranet.test'], false],
    ['http://intranet.test.evil/', ['intranet.test'], false],
    ['http://127.0.0.1/', [], false],
    ['http://127.0.0.1/', ['*'], false],
  ])('%s among %j: %s', (url, allowed, expected) => {
    expect(isAllowedHost(new URL(url), allowed)).toBe(expected);
  });
});

describe('allowedHostProblem', () => {
  it.each(['127.0.0.1', 'localhost', 'intranet.test:8080', '[::1]', '[::1]:80'])(
    'accepts %s',
    (entry) => {
      expect(allowedHostProblem(entry)).toBeNull();
    }
  );

  it.each([
    '',
    '*',
    'http://a.test',
    'a.test/',
    'a.test:0',
    'a.test:99999',
    '10.0.0.0/8',
    '::1',
    'a b',
  ])('refuses %j', (entry) => {
    expect(allowedHostProblem(entry)).toEqual(expect.any(String));
  });
});
