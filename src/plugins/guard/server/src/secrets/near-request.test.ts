import { isFromThisMachine } from './near-request';

const from = (remoteAddress: string | undefined, headers: Record<string, string> = {}): boolean =>
  isFromThisMachine({ socket: { remoteAddress }, headers: { host: 'localhost:1337', ...headers } });

it.each(['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1'])('%s is near', (address) => {
  expect(from(address)).toBe(true);
});

it.each(['10.0.0.1', '192.168.1.2', '203.0.113.9', '::ffff:10.0.0.1', 'fe80::1', '', undefined])(
  '%s is not',
  (address) => {
    expect(from(address)).toBe(false);
  }
);

it.each([
  ['x-forwarded-for', '203.0.113.9'],
  ['x-forwarded-for', '127.0.0.1'],
  ['x-forwarded-for', ''],
  ['x-forwarded-host', 'desk.example'],
  ['x-forwarded-proto', 'https'],
  ['forwarded', 'for=203.0.113.9'],
  ['x-real-ip', '127.0.0.1'],
  ['x-client-ip', '127.0.0.1'],
  ['x-original-forwarded-for', '127.0.0.1'],
  ['via', '1.1 proxy'],
  ['true-client-ip', '127.0.0.1'],
  ['cf-connecting-ip', '127.0.0.1'],
  ['host', 'desk.example'],
  ['host', 'localhost.evil.example'],
])('a proxy that says %s: %s is not', (name, value) => {
  expect(from('127.0.0.1', { [name]: value })).toBe(false);
});
