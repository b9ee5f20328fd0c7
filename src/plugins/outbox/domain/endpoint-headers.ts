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
  message: string;
}

/** What is wrong with an endpoint's extra headers; nothing when all may be sent. */
export function headerProblems(headers: Readonly<Record<string, unknown>>): HeaderProblem[] {
  const names = Object.keys(headers);
  if (names.length > MOST) return [{ name: null, message: `Use at most ${MOST} headers.` }];
  const lower = names.map((name) => name.toLowerCase());
  return names.flatMap((name, index) => {
    const message =
      nameProblem(name) ??
      valueProblem(headers[name]) ??
      (lower.indexOf(name.toLowerCase()) < index ? 'This header is given twice.' : null);
    return message === null ? [] : [{ name, message }];
  });
}

function nameProblem(name: string): string | null {
  if (name.length > LONGEST_NAME || !NAME.test(name)) {
    return 'A header name has letters, digits and hyphens only.';
  }
  const lower = name.toLowerCase();
  return RESERVED.has(lower) || lower.startsWith('webhook-')
    ? 'This header is set by the delivery itself.'
    : null;
}

function valueProblem(value: unknown): string | null {
  if (typeof value !== 'string' || value === '') return 'A header needs a value.';
  if (value.length > LONGEST_VALUE) {
    return `A header value has at most ${LONGEST_VALUE} characters.`;
  }
  return VALUE.test(value)
    ? null
    : 'A header value is printable ASCII, without line breaks or spaces at its ends.';
}
