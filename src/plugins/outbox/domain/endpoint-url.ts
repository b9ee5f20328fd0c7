import { addressProblem, isAddress } from './address-class';
import { isAllowedHost } from './allowed-hosts';
import { isBadPort } from './bad-port';

/** Longest address accepted, in characters. */
const LONGEST = 2048;
/** Names that resolve inside the machine or the local network by convention (RFC 6761, RFC 6762). */
const LOCAL_NAMES = /(^|\.)(localhost|local|internal|home\.arpa)\.?$/;

/**
 * Why deliveries must not go to an address, or `null` when they may. A name is checked again, with
 * every address it resolves to, at each connection.
 * @param allowedHosts hosts that the configuration lets through
 */
export function endpointUrlProblem(text: string, allowedHosts: readonly string[]): string | null {
  if (text.length > LONGEST) return `An address has at most ${LONGEST} characters.`;
  // The URL standard drops these silently, so that what is stored would not be what is used.
  // oxlint-disable-next-line no-control-regex -- Control characters are what is looked for.
  if (/[\u0000-\u0020\u007f]/.test(text)) return 'An address has no spaces or control characters.';
  if (!URL.canParse(text))
    return 'This is not a web address. Use one such as https://example.com/hooks.';
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return `Deliveries go to https: (or http:) addresses, not to "${url.protocol}".`;
  }
  if (url.username !== '' || url.password !== '') {
    return 'An address must not hold a user name or a password. Use a header instead.';
  }
  if (url.hash !== '' || text.endsWith('#')) return 'An address must not have a fragment ("#…").';
  if (url.port === '0') return 'Port 0 does not exist.';
  return hostProblem(url, allowedHosts);
}

/**
 * Why a URL's host and port must not be reached, as far as its text tells. The URL standard has already
 * turned integer, hexadecimal, octal and short forms (`http://2130706433`) into plain addresses.
 */
export function hostProblem(
  url: Pick<URL, 'hostname' | 'port' | 'protocol'>,
  allowedHosts: readonly string[]
): string | null {
  if (isAllowedHost(url, allowedHosts)) return null;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const problem = addressOrNameProblem(host) ?? portProblem(url.port);
  return (
    problem &&
    `${problem}, where deliveries do not go. An administrator can allow it (OUTBOX_ALLOWED_HOSTS).`
  );
}

function addressOrNameProblem(host: string): string | null {
  if (isAddress(host)) return addressProblem(host);
  return LOCAL_NAMES.test(host) || !host.includes('.')
    ? `${host} is a name inside the local network`
    : null;
}

function portProblem(port: string): string | null {
  return isBadPort(port) ? `Port ${port} is of another protocol` : null;
}
