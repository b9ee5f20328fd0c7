/**
 * Whether a reader would see anything of the text. Spaces of every kind, zero-width characters,
 * controls and the blank letters of Unicode (Hangul fillers, braille blank) do not count.
 */
export function hasVisibleCharacter(text: string): boolean {
  return /(?![\u115F\u1160\u2800\u3164\uFFA0])[\p{L}\p{N}\p{P}\p{S}]/u.test(text);
}

/**
 * The text without spaces around it, or `null` when it is missing or shows nothing: an editor who
 * typed a space into an optional field has left it empty.
 */
export function filledText(value: string | null | undefined): string | null {
  return typeof value === 'string' && hasVisibleCharacter(value) ? value.trim() : null;
}
