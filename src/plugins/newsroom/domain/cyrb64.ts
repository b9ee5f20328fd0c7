/**
 * The 64-bit form of cyrb53, a public-domain string hash by bryc (github.com/bryc/code,
 * jshash/experimental/cyrb53.js): fast, well mixed, the same in every JavaScript engine. It is not
 * cryptographic: it tells accidental edits apart, not forgeries.
 * @returns 16 lower-case hexadecimal digits
 */
export function cyrb64(text: string): string {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 2654435761);
    high = Math.imul(high ^ unit, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return hex(high) + hex(low);
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}
