import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

import type { Encoding } from './encoding-choice';

/** One form of a kept answer, ready to be written. */
export interface Variant {
  body: Buffer;
  /** Strong entity tag (RFC 9110, 8.8.3): each compressed form has its own. */
  tag: string;
  /** Names and values by turns, as `writeHead` takes them. */
  headers: readonly string[];
  /** The headers that a 304 carries too (RFC 9110, 15.4.5). */
  notModified: readonly string[];
}

export interface EntryOptions {
  /** Sent with every form, on 304 too. */
  cacheControl: string;
  vary: string;
  /** What a CDN is told that the answer was made of, name and value. */
  cdnTags?: readonly string[];
}

/** Smaller answers do not get smaller enough to be worth it. */
const MIN_COMPRESSED = 1024;

/** Memory of an entry beside its bodies. */
const OVERHEAD = 2000;

/** One kept answer with everything that goes before its bytes; compressed when first asked for. */
export class Entry {
  /** Bytes of memory that it holds at present. */
  size: number;
  readonly isCompressible: boolean;
  private readonly hash: string;
  private readonly variants: Partial<Record<Encoding, Variant>> = {};

  /** @param own headers of the answer itself: those that do not depend on who asks */
  constructor(
    private readonly plain: Buffer,
    private readonly own: ReadonlyArray<readonly [string, string]>,
    private readonly options: EntryOptions
  ) {
    this.hash = createHash('sha256').update(plain).digest('base64url').slice(0, 27);
    this.isCompressible = plain.length >= MIN_COMPRESSED;
    const { length } = options.cdnTags?.[1] ?? '';
    this.size = plain.length + OVERHEAD + length;
  }

  variant(encoding: Encoding): Variant {
    return (this.variants[encoding] ??= this.createVariant(encoding));
  }

  private createVariant(encoding: Encoding): Variant {
    const body = compress(this.plain, encoding);
    if (encoding !== 'identity') this.size += body.length;
    const tag = `"${this.hash}${encoding === 'identity' ? '' : `-${encoding}`}"`;
    const { cacheControl, vary, cdnTags = [] } = this.options;
    const notModified = ['ETag', tag, 'Cache-Control', cacheControl, 'Vary', vary, ...cdnTags];
    const headers = [...notModified, ...this.own.flat()];
    if (encoding !== 'identity') headers.push('Content-Encoding', encoding);
    headers.push('Content-Length', String(body.length));
    return { body, tag, headers, notModified };
  }
}

/** Done once for each entry and encoding, when the first client asks for it. */
function compress(plain: Buffer, encoding: Encoding): Buffer {
  switch (encoding) {
    case 'identity':
      return plain;
    case 'gzip':
      return fitted(gzipSync(plain));
    case 'br':
      return fitted(
        brotliCompressSync(plain, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: 5,
            [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
          },
        })
      );
  }
}

/** zlib gives the beginning of a chunk of 16 kB, all of which would stay in memory. */
function fitted(bytes: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(copy);
  return copy;
}
