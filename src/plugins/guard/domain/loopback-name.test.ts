import { isLoopbackName } from './loopback-name';

it.each([
  ['localhost', true],
  ['LocalHost:1337', true],
  ['desk.localhost:80', true],
  ['127.0.0.1', true],
  ['127.1.2.3:1337', true],
  ['[::1]:1337', true],
  ['0.0.0.0', true],
  ['localhost.evil.example', false],
  ['127.0.0.1.evil.example', false],
  ['10.0.0.1:1337', false],
  ['desk.example', false],
  ['', false],
])('%s: %s', (host, isLoopback) => {
  expect(isLoopbackName(host)).toBe(isLoopback);
});
