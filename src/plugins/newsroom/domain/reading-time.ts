import type { Locale } from './facts';
import { languageOf } from './languages/languages';

export interface ReadingTime {
  words: number;
  minutes: number;
  text: string;
}

/**
 * How long a reader needs (output contract, section 6): whole minutes, rounded up, at least one.
 * At 200 words a minute, 200 words are one minute and 201 are two.
 *
 * @param text visible text: no addresses, alternative texts or code blocks
 * @param wordsPerMinute reading speed, above zero
 * @throws RangeError when the speed is not a positive number
 */
export function readingTime(text: string, wordsPerMinute: number, locale: Locale): ReadingTime {
  if (!(wordsPerMinute > 0)) {
    throw new RangeError(`wordsPerMinute must be above zero, not ${wordsPerMinute}`);
  }
  const words = countWords(text);
  const minutes = Math.max(1, Math.ceil(words / wordsPerMinute));
  return {
    words,
    minutes,
    text: languageOf(locale).readingTime(minutes),
  };
}

/**
 * Counts what a reader reads: pieces between spaces (no-break spaces too) that hold a letter or a
 * digit. A dash between spaces is no word, and neither is a web or e-mail address.
 */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((piece) => HAS_WORD.test(piece) && !IS_ADDRESS.test(piece))
    .length;
}

const HAS_WORD = /[\p{L}\p{N}]/u;
/** An address may stand in quotes or brackets. The two classes share no character: linear time. */
const IS_ADDRESS =
  /^[^\p{L}\p{N}_.+-]*(?:[a-z][a-z0-9+.-]*:\/\/|www\.|mailto:|[\w.+-]+@[\w-]+\.)/iu;
