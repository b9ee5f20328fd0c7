import en from '../translations/en.json';
import uk from '../translations/uk.json';
import { intlSay } from './intl-say';
import { sayRefusal } from './say-refusal';

const altnames = "Hostname/IP does not match certificate's altnames:";
const wrongName = '(ERR_TLS_CERT_ALTNAME_INVALID)';

// As Node.js 20 and undici 7 said them of receivers that behaved so.
it.each([
  'There was no complete answer within 0.2 seconds.',
  'The answer is longer than 65536 bytes.',
  'The sending thread failed: The sending thread has ended.',
  'a.example leads to an address where deliveries do not go: 10.0.0.1 is a private address.',
  'A delivery failed 10 times and was given up; the last time: answered 500.',
  'getaddrinfo ENOTFOUND a.example',
  'getaddrinfo EAI_AGAIN a.example',
  'connect ECONNREFUSED 127.0.0.1:9',
  'connect ETIMEDOUT 192.0.2.1:443',
  'connect EHOSTUNREACH 2001:db8::1:80',
  'AggregateError (ECONNREFUSED)',
  'read ECONNRESET',
  'write EPIPE',
  'other side closed (UND_ERR_SOCKET)',
  'closed (UND_ERR_SOCKET)',
  'bad response (UND_ERR_SOCKET)',
  'bad upgrade (UND_ERR_SOCKET)',
  'The client is destroyed (UND_ERR_DESTROYED)',
  'Headers Overflow Error (UND_ERR_HEADERS_OVERFLOW)',
  'Response body length does not match content-length header (UND_ERR_RES_CONTENT_LENGTH_MISMATCH)',
  'Response does not match the HTTP/1.1 protocol (Invalid header token)',
  'Client network socket disconnected before secure TLS connection was established (ECONNRESET)',
  'self-signed certificate (DEPTH_ZERO_SELF_SIGNED_CERT)',
  'self-signed certificate in certificate chain (SELF_SIGNED_CERT_IN_CHAIN)',
  'unable to verify the first certificate (UNABLE_TO_VERIFY_LEAF_SIGNATURE)',
  'unable to get local issuer certificate (UNABLE_TO_GET_ISSUER_CERT_LOCALLY)',
  'certificate has expired (CERT_HAS_EXPIRED)',
  'certificate is not yet valid (CERT_NOT_YET_VALID)',
  'certificate revoked (CERT_REVOKED)',
  `${altnames} Host: a.example. is not in the cert's altnames: DNS:b.example ${wrongName}`,
  `${altnames} Host: localhost. is not cert's CN: sample receiver ${wrongName}`,
  `${altnames} IP: 192.0.2.1 is not in the cert's list: 192.0.2.2 ${wrongName}`,
  `${altnames} Cert does not contain a DNS name ${wrongName}`,
  `${altnames} Cert is empty ${wrongName}`,
])('knows %s', (reason) => {
  expect(sayRefusal(reason, intlSay('en', en))).toBe(reason);
  const blind = sayRefusal(reason, intlSay('uk', uk, true));
  expect(blind).toMatch(/[а-яіїєґ]{3}/i);
  expect(blind.replaceAll('HTTP', '')).not.toMatch(/[a-z]{3}/i);
});

it.each([
  [
    '80CC:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:../ssl3_record.c:350:\n (ERR_SSL_WRONG_VERSION_NUMBER)',
    'Захищене з’єднання встановити не вдалося (ERR_SSL_WRONG_VERSION_NUMBER).',
  ],
  [
    `${altnames} IP: 192.0.2.1 is not in the cert's list:  ${wrongName}`,
    `Сертифікат видавця виписано не на цю адресу: адреси 192.0.2.1 в ньому немає ${wrongName}.`,
  ],
  [
    'connect ENETUNREACH 2001:db8::1:80 - Local (:::0)',
    'Не вдалося з’єднатися з 2001:db8::1:80 (ENETUNREACH).',
  ],
])('says %j in short', (reason, said) => {
  expect(sayRefusal(reason, intlSay('uk', uk))).toBe(said);
});
