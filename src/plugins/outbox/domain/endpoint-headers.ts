import { refusal, type Refusal } from './refusal';

const MOST = 20;
const LONGEST_NAME = 128;
const LONGEST_VALUE = 4096;
/** A token (RFC 9110, section 5.6.2). */
const NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/** Printable ASCII, with spaces and tabs between: what every receiver reads the same way. */
const VALUE = /^[\x21-\x7e](?:[\x20-\x7e\t]*[\x21-\x7e])?$/;
/** Set by the sender or by the connection (RFC 9110, section 7.6.1), so not an editor's choice. */
const RESERVED = new Set([
  'accept-encoding',
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'expect',
  'host',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'user-agent',
]);

export interface HeaderProblem {
  /** The header's name; `null` when the list as a whole is wrong. */
  name: string | null;
  problem: Refusal;
}

/** What is wrong with an endpoint's extra headers; nothing when all may be sent. */
export function headerProblems(headers: Readonly<Record<string, unknown>>): HeaderProblem[] {
  const names = Object.keys(headers);
  if (names.length > MOST) {
    return [{ name: null, problem: refusal('endpoint.headers.many', { most: MOST }) }];
  }
  const lower = names.map((name) => name.toLowerCase());
  return names.flatMap((name, index) => {
    const problem =
      nameProblem(name) ??
      valueProblem(headers[name]) ??
      (lower.indexOf(name.toLowerCase()) < index ? refusal('endpoint.header.twice') : null);
    return problem === null ? [] : [{ name, problem }];
  });
}

function nameProblem(name: string): Refusal | null {
  if (name.length > LONGEST_NAME || !NAME.test(name)) return refusal('endpoint.header.name');
  const lower = name.toLowerCase();
  return RESERVED.has(lower) || lower.startsWith('webhook-')
    ? refusal('endpoint.header.reserved')
    : null;
}

function valueProblem(value: unknown): Refusal | null {
  if (typeof value !== 'string' || value === '') return refusal('endpoint.header.missing');
  if (value.length > LONGEST_VALUE) return refusal('endpoint.header.long', { most: LONGEST_VALUE });
  return VALUE.test(value) ? null : refusal('endpoint.header.value');
}
