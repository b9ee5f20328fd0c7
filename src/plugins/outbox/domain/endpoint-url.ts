import { closedRange, isAddress } from './address-class';
import { isAllowedHost } from './allowed-hosts';
import { isBadPort } from './bad-port';
import { refusal, type Refusal } from './refusal';

/** Longest address accepted, in characters. */
const LONGEST = 2048;
/** Names that resolve inside the machine or the local network by convention (RFC 6761, RFC 6762). */
const LOCAL_NAMES = /(^|\.)(localhost|local|internal|home\.arpa)\.?$/;

/**
 * Why deliveries must not go to an address, or `null` when they may. A name is checked again, with
 * every address it resolves to, at each connection.
 * @param allowedHosts hosts that the configuration lets through
 */
export function endpointUrlProblem(text: string, allowedHosts: readonly string[]): Refusal | null {
  if (text.length > LONGEST) return refusal('endpoint.url.long', { most: LONGEST });
  // The URL standard drops these silently, so that what is stored would not be what is used.
  // oxlint-disable-next-line no-control-regex -- Control characters are what is looked for.
  if (/[\u0000-\u0020\u007f]/.test(text)) return refusal('endpoint.url.space');
  if (!URL.canParse(text)) {
    return refusal('endpoint.url.form', { example: 'https://example.com/hooks' });
  }
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return refusal('endpoint.url.scheme', { scheme: url.protocol });
  }
  if (url.username !== '' || url.password !== '') {
    return refusal('endpoint.url.user');
  }
  if (url.hash !== '' || text.endsWith('#')) return refusal('endpoint.url.fragment');
  if (url.port === '0') return refusal('endpoint.url.port-zero');
  return hostProblem(url, allowedHosts);
}

/**
 * Why a URL's host and port must not be reached, as far as its text tells. The URL standard has already
 * turned integer, hexadecimal, octal and short forms (`http://2130706433`) into plain addresses.
 */
export function hostProblem(
  url: Pick<URL, 'hostname' | 'port' | 'protocol'>,
  allowedHosts: readonly string[]
): Refusal | null {
  if (isAllowedHost(url, allowedHosts)) return null;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isAddress(host)) {
    const range = closedRange(host);
    if (range !== null) return refusal('endpoint.url.address', { address: host, range });
  } else if (LOCAL_NAMES.test(host) || !host.includes('.')) {
    return refusal('endpoint.url.local-name', { host });
  }
  return isBadPort(url.port) ? refusal('endpoint.url.port', { port: Number(url.port) }) : null;
}
