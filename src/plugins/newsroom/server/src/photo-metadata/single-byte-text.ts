/**
 * Text of the metadata blocks that were made for single bytes (IIM, Exif). UTF-8 is taken wherever
 * the bytes are UTF-8, flagged or not, as most tools write it. Of the rest, three high letters in a
 * row happen in Windows-1251 words and not in western European ones.
 *
 * @param bytes may end inside a UTF-8 character, where a field was cut at its limit
 * @returns `cut` when they do
 */
export function singleByteText(bytes: Buffer): { text: string; cut: boolean } {
  const whole = decode(bytes, 'utf-8');
  if (whole !== null) return { text: whole, cut: false };
  const kept = wholeCharacters(bytes);
  const begun = kept < bytes.length ? decode(bytes.subarray(0, kept), 'utf-8') : null;
  // One high byte at the end of plain letters is likelier an accent than half a character.
  if (begun !== null && /[^\0-\x7F]/.test(begun)) return { text: begun, cut: true };
  const western = westernText(bytes);
  const cyrillic = CYRILLIC_RUN.test(bytes.toString('latin1'));
  return { text: cyrillic ? new TextDecoder('windows-1251').decode(bytes) : western, cut: false };
}

/** Windows-1251 has letters at 0xC0 and above, and the Ukrainian ґ, є, і, ї and ё below. */
const CYRILLIC_RUN = /[\u00a5\u00a8\u00aa\u00af\u00b2\u00b3\u00b4\u00b8\u00ba\u00bf-\u00ff]{3}/;

/** Windows-1252 from 0x80 to 0x9F; Node 20 decodes these as controls. */
const WESTERN = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

function westernText(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\x80-\x9F]/g, (control) => WESTERN.charAt(control.charCodeAt(0) - 0x80));
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

function decode(bytes: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Not of this encoding, which is what was asked.
    return null;
  }
}
