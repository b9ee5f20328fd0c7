import type { SentencePattern } from './sentence-pattern';

/** What may be wrong with a publisher's fields, its address aside. */
export const ENDPOINT_PATTERNS: readonly SentencePattern[] = [
  ['refused.name.none', /^An endpoint needs a name\.$/],
  ['refused.url.none', /^An endpoint needs a url\.$/],
  ['refused.name', /^A name has (?<least>\d+) to (?<most>\d+) characters\.$/],
  ['refused.list', /^Give a list of at most (?<most>\d+); empty means all\.$/],
  ['refused.eventType', /^(?<entry>.+) is no event type\.$/s],
  ['refused.contentType', /^(?<entry>.+) is no content type\.$/s],
  ['refused.locale', /^(?<entry>.+) is no locale\.$/s],
  ['refused.enabled', /^Use true or false\.$/],
  ['refused.headers', /^Give an object of header names and values\.$/],
  ['refused.headers.many', /^Use at most (?<most>\d+) headers\.$/],
  [
    'refused.headers.sealed',
    /^The stored headers cannot be opened, because the encryption key of the application has changed: give them again\.$/,
  ],
  ['refused.header.name', /^A header name has letters, digits and hyphens only\.$/],
  ['refused.header.own', /^This header is set by the delivery itself\.$/],
  ['refused.header.none', /^A header needs a value\.$/],
  ['refused.header.long', /^A header value has at most (?<most>\d+) characters\.$/],
  [
    'refused.header.value',
    /^A header value is printable ASCII, without line breaks or spaces at its ends\.$/,
  ],
  ['refused.header.twice', /^This header is given twice\.$/],
  [
    'refused.header.again',
    /^The address leads to another server: give the value of this header again\.$/,
  ],
  ['refused.secret.text', /^A secret is a text\.$/],
  ['refused.secret.form', /^A secret is "whsec_" followed by base64\.$/],
  [
    'refused.secret.length',
    /^A secret has (?<least>\d+) to (?<most>\d+) bytes before base64; this one has (?<length>\d+)\.$/,
  ],
];
