import type { SentencePattern } from './sentence-pattern';

/**
 * Why an attempt failed, in the words of Node.js and of its HTTP client; each has its code, by which
 * whoever runs the receiver finds it.
 */
export const CONNECTION_PATTERNS: readonly SentencePattern[] = [
  ['failed.name.unknown', /^getaddrinfo (?<code>ENOTFOUND) (?<host>\S+)$/],
  ['failed.name', /^getaddrinfo (?<code>E\w+) (?<host>\S+)$/],
  ['failed.refused', /^connect (?<code>ECONNREFUSED) (?<address>\S+)$/],
  ['failed.silent', /^connect (?<code>ETIMEDOUT) (?<address>\S+)$/],
  ['failed.unreachable', /^connect (?<code>E\w+) (?<address>\S+)(?: - Local \(\S+\))?$/],
  ['failed.noAddress', /^AggregateError \((?<code>E\w+)\)$/],
  ['failed.reset', /^(?<call>read|write) (?<code>E(?!PROTO)\w+)$/],
  ['failed.closed', /^other side closed \((?<code>UND_ERR_SOCKET)\)$/],
  ['failed.closed.here', /^closed \((?<code>UND_ERR_SOCKET)\)$/],
  ['failed.destroyed', /^The client is destroyed \((?<code>UND_ERR_\w+)\)$/],
  ['failed.response', /^bad response \((?<code>UND_ERR_SOCKET)\)$/],
  ['failed.upgrade', /^bad upgrade \((?<code>UND_ERR_SOCKET)\)$/],
  ['failed.overflow', /^Headers Overflow Error \((?<code>UND_ERR_\w+)\)$/],
  [
    'failed.length',
    /^Response body length does not match content-length header \((?<code>UND_ERR_\w+)\)$/,
  ],
  ['failed.protocol', /^Response does not match the HTTP\/1\.1 protocol \((?<detail>.+)\)$/],
  [
    'failed.tls.closed',
    /^Client network socket disconnected before secure TLS connection was established \((?<code>E\w+)\)$/,
  ],
  // OpenSSL's own line, with files and addresses in memory: the code says the same.
  ['failed.tls', /^.*:error:.* \((?<code>ERR_SSL_\w+)\)$/s],
  ['failed.tls', /^write (?<code>EPROTO) .*:error:/s],
  ['failed.certificate.self', /^self-signed certificate \((?<code>\w+)\)$/],
  ['failed.certificate.chain', /^self-signed certificate in certificate chain \((?<code>\w+)\)$/],
  ['failed.certificate.first', /^unable to verify the first certificate \((?<code>\w+)\)$/],
  ['failed.certificate.issuer', /^unable to get local issuer certificate \((?<code>\w+)\)$/],
  ['failed.certificate.over', /^certificate has expired \((?<code>\w+)\)$/],
  ['failed.certificate.early', /^certificate is not yet valid \((?<code>\w+)\)$/],
  ['failed.certificate.revoked', /^certificate revoked \((?<code>\w+)\)$/],
  [
    'failed.certificate.name',
    /^Hostname\/IP does not match certificate's altnames: (?<cause>.+?) {1,2}\((?<code>\w+)\)$/s,
  ],
  [
    'failed.certificate.host',
    /^Host: (?<host>\S+)\. is not in the cert's altnames: (?<names>.+)$/s,
  ],
  ['failed.certificate.common', /^Host: (?<host>\S+)\. is not cert's CN: (?<names>.+)$/s],
  ['failed.certificate.ip', /^IP: (?<host>\S+) is not in the cert's list: (?<names>.+)$/s],
  ['failed.certificate.noIp', /^IP: (?<host>\S+) is not in the cert's list:$/],
  ['failed.certificate.none', /^Cert does not contain a DNS name$/],
  ['failed.certificate.empty', /^Cert is empty$/],
];
