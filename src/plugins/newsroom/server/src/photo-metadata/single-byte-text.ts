import { encodingOf, westernText, type Encoding } from './text-encoding';

/**
 * Text of the metadata blocks that were made for single bytes (IIM, Exif). UTF-8 is taken wherever
 * the bytes are UTF-8, flagged or not, as most tools write it. The rest is of one single-byte
 * encoding, which the other texts of the block help to tell.
 *
 * @param bytes may end inside a UTF-8 character, where a field was cut at its limit
 * @param encoding of the block, for bytes that are no UTF-8
 * @returns `cut` when they do
 */
export function singleByteText(
  bytes: Buffer,
  encoding: Encoding | null = null
): { text: string; cut: boolean } {
  const read = unicodeText(bytes);
  if (read !== null) return read;
  const name = encoding ?? encodingOf([bytes]).encoding;
  const text = name === 'windows-1252' ? westernText(bytes) : new TextDecoder(name).decode(bytes);
  return { text, cut: false };
}

/** The text where the bytes are UTF-8, or the begin of it; else `null`. */
export function unicodeText(bytes: Buffer): { text: string; cut: boolean } | null {
  const whole = decode(bytes);
  if (whole !== null) return { text: whole, cut: false };
  const kept = wholeCharacters(bytes);
  const begun = kept < bytes.length ? decode(bytes.subarray(0, kept)) : null;
  // One high byte at the end of plain letters is likelier an accent than half a character.
  return begun !== null && /[^\0-\x7F]/.test(begun) ? { text: begun, cut: true } : null;
}

/** How many bytes are left when a UTF-8 character that is begun and not ended is dropped. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return bytes.length - back;
    if (byte < 0x80) break;
  }
  return bytes.length;
}

function decode(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not of this encoding, which is what was asked.
    return null;
  }
}
