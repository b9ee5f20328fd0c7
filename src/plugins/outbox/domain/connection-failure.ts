import { refusal, type Refusal, type RefusalCode } from './refusal';

/** What Node.js and its HTTP client tell of a connection that failed; each kind tells some of it. */
export interface ConnectionError {
  code?: unknown;
  syscall?: unknown;
  hostname?: unknown;
  address?: unknown;
  port?: unknown;
  /** Of a certificate that names others. */
  host?: unknown;
  cert?: { subject?: { CN?: string }; subjectaltname?: string } | null;
}

type OnlyError = Extract<
  RefusalCode,
  | `attempt.${'connection.none' | 'connection.ended' | 'answer.form' | 'answer.headers' | 'answer.length' | 'tls' | 'tls.closed'}`
  | `attempt.certificate.${'self-signed' | 'chain' | 'incomplete' | 'issuer' | 'expired' | 'early' | 'revoked'}`
>;

const BY_CODE: Readonly<Record<string, OnlyError>> = {
  ECONNRESET: 'attempt.connection.ended',
  EPIPE: 'attempt.connection.ended',
  EPROTO: 'attempt.tls',
  UND_ERR_SOCKET: 'attempt.connection.ended',
  UND_ERR_HEADERS_OVERFLOW: 'attempt.answer.headers',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'attempt.answer.length',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'attempt.certificate.self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'attempt.certificate.chain',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'attempt.certificate.incomplete',
  UNABLE_TO_GET_ISSUER_CERT: 'attempt.certificate.issuer',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'attempt.certificate.issuer',
  CERT_HAS_EXPIRED: 'attempt.certificate.expired',
  CERT_NOT_YET_VALID: 'attempt.certificate.early',
  CERT_REVOKED: 'attempt.certificate.revoked',
};

/** Why there was no usable answer, or `null` for an error that is not known here. */
export function connectionFailure(told: ConnectionError): Refusal | null {
  const { code: error, syscall, hostname } = told;
  if (typeof error !== 'string') return null;
  if (syscall === 'getaddrinfo') {
    const host = String(hostname);
    return error === 'ENOTFOUND'
      ? refusal('attempt.name.unknown', { host, error })
      : refusal('attempt.name.unresolved', { host, error });
  }
  if (syscall === 'connect') return unconnected(told, error);
  if (error === 'UND_ERR_DESTROYED') return refusal('attempt.stopped');
  if (error === 'ERR_TLS_CERT_ALTNAME_INVALID') return misnamed(told, error);
  const code = ofCode(error, syscall);
  return code === null ? null : refusal(code, { error });
}

function unconnected({ address, port }: ConnectionError, error: string): Refusal {
  const host = String(address);
  const values = { address: `${host.includes(':') ? `[${host}]` : host}:${String(port)}`, error };
  if (error === 'ECONNREFUSED') return refusal('attempt.connection.refused', values);
  return error === 'ETIMEDOUT'
    ? refusal('attempt.connection.silent', values)
    : refusal('attempt.connection.unreachable', values);
}

function misnamed({ host: asked, cert }: ConnectionError, error: string): Refusal {
  const host = String(asked);
  const names = cert?.subjectaltname ?? cert?.subject?.CN ?? '';
  return names === ''
    ? refusal('attempt.certificate.nameless', { host, error })
    : refusal('attempt.certificate.name', { host, names, error });
}

/** Of all addresses of a name together; that of one says which call failed. */
const UNREACHED = ['ECONNREFUSED', 'ETIMEDOUT', 'ENETUNREACH', 'EHOSTUNREACH', 'EADDRNOTAVAIL'];

function ofCode(error: string, syscall: unknown): OnlyError | null {
  if (error === 'ECONNRESET' && syscall === undefined) return 'attempt.tls.closed';
  if (UNREACHED.includes(error)) return 'attempt.connection.none';
  // OpenSSL's and the HTTP parser's own codes: the one says the rest.
  if (error.startsWith('ERR_SSL_')) return 'attempt.tls';
  if (error.startsWith('HPE_')) return 'attempt.answer.form';
  return Object.hasOwn(BY_CODE, error) ? (BY_CODE[error] ?? null) : null;
}
