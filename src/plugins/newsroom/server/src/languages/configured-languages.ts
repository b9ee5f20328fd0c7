import type { Language } from '../../../domain/languages/language';
import { findLanguage, languagesWith } from '../../../domain/languages/languages';
import { isLanguage } from '../../../domain/languages/sample-texts';
import type { NewsroomSettings } from '../settings';

type Given = NewsroomSettings['languages'];

/** The languages that a configuration brings, by locale; a code that follows another has that one's. */
export function configuredLanguages(given: Given): Record<string, Language> {
  const known = languagesWith(wholeOnes(given));
  return Object.fromEntries(
    Object.entries(given).flatMap(([locale, language]) => {
      const found = typeof language === 'string' ? findLanguage(language, known) : language;
      return found ? [[locale, found]] : [];
    })
  );
}

/** What is wrong with the languages of a configuration, in sentences. */
export function languageProblems({
  languages,
  locales,
}: Pick<NewsroomSettings, 'languages' | 'locales'>): string[] {
  if (typeof languages !== 'object' || languages === null) {
    return ['newsroom.languages must map locale codes to languages.'];
  }
  const known = languagesWith(wholeOnes(languages));
  const wrong = Object.entries(languages).flatMap(([locale, given]) => {
    if (typeof given !== 'string') return isLanguage(given) ? [] : [notWhole(locale)];
    return findLanguage(given, known) ? [] : [followsNothing(locale, given)];
  });
  if (wrong.length > 0) return wrong;
  const all = languagesWith(configuredLanguages(languages));
  return Object.keys(locales ?? {})
    .filter((locale) => !findLanguage(locale, all))
    .map(hasNone);
}

function wholeOnes(given: Given): Record<string, Language> {
  return Object.fromEntries(
    Object.entries(given).filter((entry): entry is [string, Language] => isLanguage(entry[1]))
  );
}

const notWhole = (locale: string): string =>
  `newsroom.languages.${locale} is not whole: give every text that docs/guides/languages.md names.`;

const followsNothing = (locale: string, given: string): string =>
  `newsroom.languages.${locale} follows "${given}", which has no language.`;

const hasNone = (locale: string): string =>
  `newsroom.locales has "${locale}", which has no language: set newsroom.languages.${locale} to a language, or to the code of one whose words it shall have, such as "en".`;
