import { connectionFailure, type ConnectionError } from './connection-failure';

const wrongName = { code: 'ERR_TLS_CERT_ALTNAME_INVALID', host: 'localhost' };

// As Node.js 20 and undici 7 tell of receivers that behaved so.
it.each<[ConnectionError, string]>([
  [{ code: 'ENOTFOUND', syscall: 'getaddrinfo', hostname: 'a.example' }, 'attempt.name.unknown'],
  [{ code: 'EAI_AGAIN', syscall: 'getaddrinfo', hostname: 'a.example' }, 'attempt.name.unresolved'],
  [
    { code: 'ECONNREFUSED', syscall: 'connect', address: '127.0.0.1', port: 9 },
    'attempt.connection.refused',
  ],
  [
    { code: 'ETIMEDOUT', syscall: 'connect', address: '192.0.2.1', port: 443 },
    'attempt.connection.silent',
  ],
  [
    { code: 'ENETUNREACH', syscall: 'connect', address: '2001:db8::1', port: 80 },
    'attempt.connection.unreachable',
  ],
  [{ code: 'ECONNREFUSED' }, 'attempt.connection.none'],
  [{ code: 'ECONNRESET', syscall: 'read' }, 'attempt.connection.ended'],
  [{ code: 'EPIPE', syscall: 'write' }, 'attempt.connection.ended'],
  [{ code: 'UND_ERR_SOCKET' }, 'attempt.connection.ended'],
  [{ code: 'UND_ERR_DESTROYED' }, 'attempt.stopped'],
  [{ code: 'UND_ERR_HEADERS_OVERFLOW' }, 'attempt.answer.headers'],
  [{ code: 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH' }, 'attempt.answer.length'],
  [{ code: 'HPE_INVALID_HEADER_TOKEN' }, 'attempt.answer.form'],
  [{ code: 'ECONNRESET' }, 'attempt.tls.closed'],
  [{ code: 'ERR_SSL_WRONG_VERSION_NUMBER' }, 'attempt.tls'],
  [{ code: 'EPROTO', syscall: 'write' }, 'attempt.tls'],
  [{ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, 'attempt.certificate.self-signed'],
  [{ code: 'CERT_HAS_EXPIRED' }, 'attempt.certificate.expired'],
  [{ ...wrongName, cert: { subjectaltname: 'DNS:b.example' } }, 'attempt.certificate.name'],
  [{ ...wrongName, cert: { subject: { CN: 'sample receiver' } } }, 'attempt.certificate.name'],
  [{ ...wrongName, cert: {} }, 'attempt.certificate.nameless'],
])('names %j by a code', (error, code) => {
  const failure = connectionFailure(error);
  expect(failure?.code).toBe(code);
  expect(failure?.message).not.toMatch(/undefined|\{/);
});

it('keeps the address as it is written in a URL', () => {
  const error = { code: 'ECONNREFUSED', syscall: 'connect', address: '::1', port: 80 };
  expect(connectionFailure(error)?.message).toBe('[::1]:80 takes no connections (ECONNREFUSED).');
});

it.each([{}, { code: 5 }, { code: 'toString' }, { code: 'EMFILE' }])(
  'leaves %j to its own words',
  (error) => {
    expect(connectionFailure(error)).toBeNull();
  }
);
