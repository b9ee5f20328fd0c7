/** Encodings of one byte a letter that image files are written in. */
export type Encoding =
  'windows-1250' | 'windows-1251' | 'windows-1252' | 'windows-1254' | 'iso-8859-2' | 'iso-8859-5';

/**
 * The encoding of texts that are no UTF-8, told by their letters: Cyrillic words have none of
 * ASCII's, western European words few others. Turkish and Icelandic differ in six letters alone.
 *
 * @returns `sure` is false where the letters fit two languages
 */
export function encodingOf(texts: readonly Buffer[]): { encoding: Encoding; sure: boolean } {
  const all = Buffer.concat(texts.flatMap((text) => [text, Buffer.from(' ')]));
  if (isCyrillic(all.toString('latin1'))) return { encoding: 'windows-1251', sure: true };
  const western = westernText(all);
  if (CENTRAL_EUROPEAN.test(western)) return { encoding: 'windows-1250', sure: true };
  if (!/[ÐÝÞðýþ]/.test(western)) return { encoding: 'windows-1252', sure: true };
  const lead = score(western, TURKISH) - score(western, ICELANDIC);
  return { encoding: lead > 0 ? 'windows-1254' : 'windows-1252', sure: lead !== 0 };
}

/** IIM's coded character set (1:90), an escape sequence of ISO 2022. */
export function declaredEncoding(sequence: Buffer): Encoding | null {
  // Behind the escape character; a full stop stands for the same set as a hyphen.
  return DECLARED.get(sequence.toString('latin1', 1).replace('.', '-')) ?? null;
}

/** Windows-1252; Node 20 decodes its bytes from 0x80 to 0x9F as controls. */
export function westernText(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\x80-\x9F]/g, (control) => WESTERN.charAt(control.charCodeAt(0) - 0x80));
}

/** Whether most letters stand in words that are Cyrillic from end to end, if read so. */
function isCyrillic(text: string): boolean {
  let pure = 0;
  let mixed = 0;
  for (const [word] of text.matchAll(WORD)) {
    const high = word.replace(/[A-Za-z]/g, '').length;
    if (high === word.length) pure += high;
    else if (high > 0) mixed += word.length;
  }
  return pure >= 3 && pure > mixed;
}

function score(text: string, rules: ReadonlyArray<readonly [RegExp, number]>): number {
  return rules.reduce(
    (sum, [pattern, weight]) => sum + (text.match(pattern)?.length ?? 0) * weight,
    0
  );
}

/** Windows-1251 has letters at 0xC0 and above, and the Ukrainian ґ, є, і, ї and ё below. */
const WORD = /[A-Za-z\u00a5\u00a8\u00aa\u00af\u00b2\u00b3\u00b4\u00b8\u00ba\u00bf-\u00ff]+/g;

/** Polish letters read as Windows-1252: signs inside words. */
const CENTRAL_EUROPEAN = /\p{L}[³¹¿£¼¾][\p{L}\s]|(?<![\d\p{L}])£\p{L}|\p{Ll}³(?!\d)/u;

/** Read as Windows-1252: Ð, Ý, Þ, ð, ý, þ are the Turkish Ğ, İ, Ş, ğ, ı, ş. */
const TURKISH: ReadonlyArray<readonly [RegExp, number]> = [
  [/[çÇüÜ]/g, 2],
  [/oðlu/gi, 3],
  [/[aou]ðan/gi, 1],
  [/(?<=\p{L})þ/gu, 1],
  [/Þ(?=[aeiu])/g, 1],
  [/(?<=[bcdfghklmnprstvyz])ý/g, 1],
  [/(?<=\p{Lu})[ÐÝÞ](?=\p{Lu})/gu, 1],
];
const ICELANDIC: ReadonlyArray<readonly [RegExp, number]> = [
  [/[áéíóúæåøÁÉÍÓÚÆÅØ]/g, 2],
  [/(?:s?son|d[óo]ttir|ur|nn|rr|mann)(?!\p{L})/gu, 2],
  [/Þ(?=[oóöjrá])/g, 1],
];

const DECLARED: ReadonlyMap<string, Encoding> = new Map([
  ['-A', 'windows-1252'],
  ['-B', 'iso-8859-2'],
  ['-L', 'iso-8859-5'],
  ['-M', 'windows-1254'],
]);

/** Windows-1252 from 0x80 to 0x9F. */
const WESTERN = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';
