// oxlint-disable-next-line no-restricted-imports -- The one library of this folder: address arithmetic is not ours to write.
import ipaddr from 'ipaddr.js';

/**
 * The range of an IP address that must not be reached from here, or `null` when it is public unicast.
 * Addresses of IPv4 inside IPv6 (mapped, NAT64, 6to4) count as what they carry, or are refused.
 * @param address as a resolver gives it, or as a URL's host, brackets removed
 */
export function closedRange(address: string): string | null {
  if (!ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  const range = parsed.range();
  if (range !== 'unicast') return RANGE_WORDS[range] ?? range;
  if (METADATA.has(parsed.toString())) return 'metadata';
  return parsed instanceof ipaddr.IPv6 && !parsed.match(PUBLIC_IPV6) ? 'reserved' : null;
}

export function isAddress(host: string): boolean {
  return ipaddr.isValid(host);
}

/**
 * Of a cloud's own services, although the range is public: Azure's WireServer. Those of the others lie
 * in ranges that are refused anyway (169.254.169.254, 100.100.100.200, 192.0.0.192, fd00:ec2::254).
 */
const METADATA: ReadonlySet<string> = new Set(['168.63.129.16']);

/** All that is public of IPv6 so far (RFC 4291, section 2.4); `::127.0.0.1` and others lie outside. */
const PUBLIC_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

const RANGE_WORDS: Record<string, string> = {
  unspecified: 'wildcard',
  uniqueLocal: 'private',
  linkLocal: 'link-local',
  carrierGradeNat: 'carrier-grade-nat',
  ipv4Mapped: 'mapped',
  rfc6052: 'NAT64',
  rfc6145: 'translated',
  '6to4': '6to4',
};
