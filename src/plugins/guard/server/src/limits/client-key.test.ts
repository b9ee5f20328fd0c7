import { clientKey, trustedProxies } from './client-key';

const { trusted } = trustedProxies(['127.0.0.1', '10.0.0.0/8', '::1', '2001:db8:ff::/48']);

it.each([
  ['the connection alone', '198.51.100.7', undefined, '198.51.100.7'],
  ['a header of an untrusted client', '198.51.100.7', '203.0.113.1', '198.51.100.7'],
  ['a trusted proxy', '127.0.0.1', '203.0.113.1', '203.0.113.1'],
  ['a trusted proxy in IPv6 clothes', '::ffff:10.1.2.3', '203.0.113.1', '203.0.113.1'],
  ['what the client has put before', '10.0.0.1', '1.1.1.1, 203.0.113.1', '203.0.113.1'],
  ['two proxies', '127.0.0.1', '203.0.113.1, 10.0.0.2', '203.0.113.1'],
  ['a proxy that says nothing', '127.0.0.1', undefined, '127.0.0.1'],
  ['a proxy that says nonsense', '127.0.0.1', '203.0.113.1, unknown', '127.0.0.1'],
  ['an address with a port', '127.0.0.1', '203.0.113.1:4711', '203.0.113.1'],
  ['an IPv6 client', '2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2::/64'],
  ['its neighbour', '2001:db8:1:2::9', undefined, '2001:db8:1:2::/64'],
  ['another network', '2001:db8:1:3::9', undefined, '2001:db8:1:3::/64'],
  ['an IPv6 proxy', '2001:db8:ff::1', '[2001:db8:1:2::9]:443', '2001:db8:1:2::/64'],
  ['IPv4 in IPv6', '::ffff:198.51.100.7', undefined, '198.51.100.7'],
  ['a socket that is gone', undefined, '203.0.113.1', 'unknown'],
])('knows %s', (_what, remote, forwarded, key) => {
  expect(clientKey(remote, forwarded, trusted)).toBe(key);
});

it('names what is no address', () => {
  expect(trustedProxies(['10.0.0.0/8', 'proxy.example', '10.0.0.0/99']).wrong).toEqual([
    'proxy.example',
    '10.0.0.0/99',
  ]);
});
