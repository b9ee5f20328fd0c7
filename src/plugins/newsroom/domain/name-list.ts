import type { Locale } from './facts';
import { languageOf } from './languages/languages';

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
 * Ukrainian: "А, Б і В", the last joiner chosen by euphony.
 */
export function joinNames(names: readonly string[], locale: Locale): string {
  const shown = names.map((name) => name.trim()).filter((name) => name !== '');
  const last = shown[shown.length - 1];
  if (last === undefined) return '';
  if (shown.length === 1) return last;
  const separator = shown.length > 2 ? separatorOf(shown) : '';
  const and = languageOf(locale).lastJoiner(shown);
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
