import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export type Encoding = 'identity' | 'br' | 'gzip';

/** One kept answer: its bytes, ready to be written, and everything that goes before them. */
export interface Entry {
  /** Headers without those that depend on the request: encoding, CORS, entity tag, length. */
  headers: Readonly<Record<string, string | string[]>>;
  /** Strong entity tags of the plain bytes and of each compressed form (RFC 9110, 8.8.3). */
  tags: Readonly<Record<Encoding, string>>;
  body(encoding: Encoding): Buffer;
  /** Bytes of memory, compressed forms estimated. */
  size: number;
  /** Milliseconds since 1970. */
  expiresAt: number;
}

/** Smaller answers do not get smaller enough to be worth it. */
const MIN_COMPRESSED = 1024;

export function createEntry(
  plain: Buffer,
  headers: Entry['headers'],
  { expiresAt }: { expiresAt: number }
): Entry {
  const tag = createHash('sha256').update(plain).digest('base64url').slice(0, 27);
  const bodies: Partial<Record<Encoding, Buffer>> = { identity: plain };
  return {
    headers,
    tags: { identity: `"${tag}"`, br: `"${tag}-br"`, gzip: `"${tag}-gz"` },
    body: (encoding) => (bodies[encoding] ??= compress(plain, encoding)),
    size: plain.length * 1.5 + JSON.stringify(headers).length + 500,
    expiresAt,
  };
}

/** Whether a compressed form is offered at all. */
export function isCompressible(entry: Entry): boolean {
  return entry.body('identity').length >= MIN_COMPRESSED;
}

/** Done once for each entry and encoding, when the first client asks for it. */
function compress(plain: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'br') {
    return brotliCompressSync(plain, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 5,
        [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
      },
    });
  }
  return encoding === 'gzip' ? gzipSync(plain) : plain;
}
