import type { SentencePattern } from './sentence-pattern';

/**
 * Why deliveries do not go to an address: said of a form's field, and of an attempt that a name has led
 * astray since.
 */
export const ADDRESS_PATTERNS: readonly SentencePattern[] = [
  ['refused.url.text', /^An address is a text\.$/],
  ['refused.url.long', /^An address has at most (?<most>\d+) characters\.$/],
  ['refused.url.space', /^An address has no spaces or control characters\.$/],
  ['refused.url.form', /^This is not a web address\. Use one such as (?<example>\S+)\.$/],
  [
    'refused.url.scheme',
    /^Deliveries go to https: \(or http:\) addresses, not to "(?<scheme>.+)"\.$/,
  ],
  [
    'refused.url.user',
    /^An address must not hold a user name or a password\. Use a header instead\.$/,
  ],
  ['refused.url.fragment', /^An address must not have a fragment \("#…"\)\.$/],
  ['refused.url.zero', /^Port 0 does not exist\.$/],
  [
    'refused.address.askable',
    /^(?<cause>.+), where deliveries do not go\. An administrator can allow it \(OUTBOX_ALLOWED_HOSTS\)\.$/,
  ],
  ['refused.address', /^(?<cause>.+), where deliveries do not go\.$/],
  [
    'refused.address.name',
    /^(?<host>.+) leads to an address where deliveries do not go: (?<cause>.+)\.$/,
  ],
  ['refused.address.local', /^(?<host>\S+) is a name inside the local network$/],
  ['refused.address.port', /^Port (?<port>\d+) is of another protocol$/],
  ['refused.address.none', /^(?<address>\S+) is not an IP address$/],
  ['refused.address.closed', /^(?<address>\S+) is not a public address$/],
  ['refused.address.loopback', /^(?<address>\S+) is a loopback address$/],
  ['refused.address.private', /^(?<address>\S+) is a private address$/],
  ['refused.address.link', /^(?<address>\S+) is a link-local address$/],
  ['refused.address.metadata', /^(?<address>\S+) is a metadata address$/],
  ['refused.address.carrier', /^(?<address>\S+) is a carrier-grade NAT address$/],
  ['refused.address.multicast', /^(?<address>\S+) is a multicast address$/],
  ['refused.address.broadcast', /^(?<address>\S+) is a broadcast address$/],
  ['refused.address.wildcard', /^(?<address>\S+) is a wildcard address$/],
  ['refused.address.reserved', /^(?<address>\S+) is a reserved address$/],
  // The rest are ranges of network engineers, who know them by these names in any language.
  ['refused.address.range', /^(?<address>\S+) is a (?<range>\w+(?: tunnel)?) address$/],
];
