import type { Locale } from '../facts';
import { english } from './english';
import type { Language } from './language';
import { ukrainian } from './ukrainian';

/** By the key of a locale. */
export type Languages = ReadonlyMap<string, Language>;

let inUse = languagesWith({});

/** The pack's own languages, and others beside them or in place of one. */
export function languagesWith(others: Readonly<Record<Locale, Language>>): Languages {
  const all = Object.entries({ en: english, uk: ukrainian }).concat(Object.entries(others));
  return new Map(all.map(([locale, language]) => [keyOf(locale), language]));
}

/** From now on texts are worded in these. */
export function useLanguages(languages: Languages): void {
  inUse = languages;
}

/**
 * The language of a locale's texts.
 * @param locale a BCP 47 tag: `uk`, `uk-UA`
 * @returns English where there is none; `findLanguage` tells
 */
export function languageOf(locale: Locale): Language {
  return findLanguage(locale) ?? english;
}

/** @returns that of the whole tag, else that of its first part; `null` without one */
export function findLanguage(locale: Locale, among: Languages = inUse): Language | null {
  const key = keyOf(locale);
  return among.get(key) ?? among.get(key.split('-')[0] ?? '') ?? null;
}

function keyOf(locale: Locale): string {
  return locale.toLowerCase().replaceAll('_', '-');
}
