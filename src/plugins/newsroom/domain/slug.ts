import transliterate from '@sindresorhus/transliterate';
import slugify from 'slugify';

import { romanise } from './romanisation';

/** Output contract, section 7. */
export const MAX_SLUG_LENGTH = 80;

/** So much of a base stays in every numbered slug: who looks for taken ones may search by it. */
const COMMON_LENGTH = 72;

/**
 * A slug from a title: lower-case `[a-z0-9-]`, at most 80 characters, cut at a word.
 *
 * Ukrainian is romanised by the official table, Greek and Armenian by transliterate's, other letters
 * by slugify's; a word with letters that it does not know is left out whole. "&" is "and", "%"
 * "percent"; every other character parts words ("50/50" → "50-50"), only apostrophes within words,
 * the full stops of abbreviations ("U.S.") and what cannot be seen (soft hyphens) vanish.
 * @returns '' when no word is left, for example of a title in Chinese
 */
export function slugFrom(text: string): string {
  // The start of a pasted page is enough for 80 characters.
  const seen = text.slice(0, 2000).replace(/\p{Cf}/gu, '');
  const words = romanise(seen)
    .replace(/[\p{Script=Greek}\p{Script=Armenian}]+/gu, (run) => transliterate(run))
    .replace(/['’ʼ‘`´′]/g, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu, (dotted) => dotted.replaceAll('.', ''))
    .replaceAll('&', ' and ')
    .replaceAll('%', ' percent ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const known = words.filter(isKnown);
  const onlyNumbersLeft = known.length < words.length && !known.some((word) => /\p{L}/u.test(word));
  if (onlyNumbersLeft) return '';
  return cutAtWord(slugify(known.join(' '), { lower: true, strict: true }), MAX_SLUG_LENGTH);
}

/** Whether slugify has a form for every letter: what it does not know it drops without a word. */
function isKnown(word: string): boolean {
  const foreign = word.match(/[^a-z0-9]/gi) ?? [];
  return foreign.every((letter) => slugify(letter, { strict: true }) !== '');
}

/**
 * The n-th slug of a base that is taken: `numberedSlug('kyiv', 2)` is `kyiv-2`; the base is cut so
 * that the whole stays within 80 characters, at a word if one ends near there and inside one
 * otherwise: its first 72 characters always stay. The first one is the base itself.
 */
export function numberedSlug(base: string, n: number): string {
  if (n < 2) return cutAtWord(base, MAX_SLUG_LENGTH);
  const suffix = `-${n}`;
  return `${cutAtWord(base, MAX_SLUG_LENGTH - suffix.length, COMMON_LENGTH)}${suffix}`;
}

/** Whether the slug is the base, or the base with a number, cut or not. */
export function isNumberedFrom(slug: string, base: string): boolean {
  if (slug === numberedSlug(base, 1)) return true;
  const number = /-([1-9]\d{0,14})$/.exec(slug)?.[1];
  return number !== undefined && Number(number) > 1 && slug === numberedSlug(base, Number(number));
}

/**
 * The slug of an entry whose title gives none: `article-k3v9`.
 * @param shortId a few letters or digits that tell the entry from its neighbours
 */
export function fallbackSlug(type: string, shortId: string): string {
  return slugFrom(`${type} ${shortId}`) || 'entry';
}

export function isSlug(text: string): boolean {
  return text.length <= MAX_SLUG_LENGTH && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}

/** Cuts inside a word when cutting before it would leave fewer characters than `least`. */
function cutAtWord(slug: string, length: number, least = 1): string {
  if (slug.length <= length) return slug;
  const end = slug.lastIndexOf('-', length);
  return slug.slice(0, end >= least ? end : length);
}
