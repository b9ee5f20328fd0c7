import type { Locale } from './facts';
import { isUkrainian } from './language';

/**
 * Joins names into one phrase; blank names are left out.
 *
 * English (Associated Press style): "A", "A and B", "A, B and C". There is no serial comma, except
 * from three names on when one of them itself contains " and ": "A, B and C desk, and D". Two names
 * never take a comma, because a list of two has no serial comma.
 *
 * Where one of three or more names has a comma itself ("John Sample, Jr."), semicolons part them:
 * "A; John Sample, Jr.; and C".
 *
 * Ukrainian: "А, Б і В", the last joiner chosen by euphony (Правопис 2019, § 24, and the press's
 * habit of "та" between two sounds "і"): before й, є, ї, ю, я "і"; before і "та"; after a vowel "й";
 * otherwise "і". Quotes and brackets around a name do not hide its first and last letter.
 */
export function joinNames(names: readonly string[], locale: Locale): string {
  const shown = names.map((name) => name.trim()).filter((name) => name !== '');
  const last = shown[shown.length - 1];
  const before = shown[shown.length - 2];
  if (last === undefined) return '';
  if (before === undefined) return last;
  const separator = shown.length > 2 ? separatorOf(shown) : '';
  const and = isUkrainian(locale) ? ` ${euphonicAnd(before, last)} ` : englishAnd(shown);
  const joiner = separator === '; ' ? `;${and.replace(/^,/, '')}` : and;
  return `${shown.slice(0, -1).join(separator)}${joiner}${last}`;
}

/** Names one after the other: "A, B"; "John Sample, Jr.; B" where one of them has a comma itself. */
export function listNames(names: readonly string[]): string {
  return names.join(separatorOf(names));
}

function separatorOf(names: readonly string[]): '; ' | ', ' {
  return names.some((name) => name.includes(',')) ? '; ' : ', ';
}

function englishAnd(names: readonly string[]): string {
  const unclear = names.length > 2 && names.some((name) => /\sand\s/i.test(name));
  return unclear ? ', and ' : ' and ';
}

function euphonicAnd(before: string, next: string): 'і' | 'й' | 'та' {
  const first = lettersOf(next)[0] ?? '';
  const last = lettersOf(before).at(-1) ?? '';
  if (SOFT_START.test(first)) return 'і';
  if (I_SOUND.test(first)) return 'та';
  return VOWEL.test(last) ? 'й' : 'і';
}

/** Letters and digits without stress marks; composed first, because "й" may come as и + breve. */
function lettersOf(name: string): string[] {
  return name.normalize('NFC').match(/[\p{L}\p{N}]/gu) ?? [];
}

const SOFT_START = /[йєїюяё]/iu;
/** Latin names occur in Ukrainian bylines too; a final Latin e or y is too often silent to count. */
const I_SOUND = /[іi]/iu;
const VOWEL = /[аеєиіїоуюяёыэaiou]/iu;
