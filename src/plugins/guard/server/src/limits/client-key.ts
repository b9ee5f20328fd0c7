import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** Addresses that are trusted to say for whom they ask: `10.0.0.0/8`, `::1`. */
export type TrustedProxies = ReadonlyArray<[Address, number]>;

/** How much of an IPv6 address names a network: whoever has one has all of its addresses. */
const IPV6_NETWORK = 64;

/**
 * @param texts addresses and networks in CIDR form
 * @returns those that are neither, in `wrong`
 */
export function trustedProxies(texts: readonly string[]): {
  trusted: TrustedProxies;
  wrong: string[];
} {
  const trusted: Array<[Address, number]> = [];
  const wrong: string[] = [];
  for (const text of texts) {
    if (ipaddr.isValidCIDR(text)) trusted.push(ipaddr.parseCIDR(text));
    else if (ipaddr.isValid(text)) {
      const address = ipaddr.process(text);
      trusted.push([address, address.kind() === 'ipv4' ? 32 : 128]);
    } else wrong.push(text);
  }
  return { trusted, wrong };
}

/**
 * Who asks, as far as the network knows. A proxy that is not trusted cannot name somebody else.
 * @param remote the other end of the connection
 * @param forwarded the header `X-Forwarded-For`: the last is the nearest
 * @returns an IPv4 address, or the network of an IPv6 one
 */
export function clientKey(
  remote: string | undefined,
  forwarded: string | undefined,
  trusted: TrustedProxies
): string {
  let address = parse(remote);
  const named = (forwarded ?? '').split(',').map((text) => text.trim());
  for (let text = named.pop(); address && isTrusted(address, trusted); text = named.pop()) {
    const before = parse(text);
    // What a trusted proxy cannot have written ends the chain.
    if (!before) break;
    address = before;
  }
  if (!address) return 'unknown';
  if (address.kind() === 'ipv4') return address.toString();
  const network = ipaddr.IPv6.networkAddressFromCIDR(`${address.toString()}/${IPV6_NETWORK}`);
  return `${network.toString()}/${IPV6_NETWORK}`;
}

function parse(text: string | undefined): Address | null {
  if (text === undefined) return null;
  const plain = text.replace(/^\[(.*)\](?::\d+)?$/, '$1').replace(/%.*$/, '');
  const withoutPort = /^\d+\.\d+\.\d+\.\d+:\d+$/.test(plain) ? plain.split(':')[0] : plain;
  if (withoutPort === undefined || !ipaddr.isValid(withoutPort)) return null;
  // An IPv4 address in IPv6's clothes is one.
  return ipaddr.process(withoutPort);
}

function isTrusted(address: Address, trusted: TrustedProxies): boolean {
  return trusted.some(
    ([network, bits]) => network.kind() === address.kind() && address.match(network, bits)
  );
}
