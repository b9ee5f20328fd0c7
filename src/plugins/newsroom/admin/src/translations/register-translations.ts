import type { RefusalCode } from '../../../domain/refusal';
import { fieldTranslations } from '../views/field-names';
import type { TypeNames } from '../views/type-names';
import type en from './en.json';

interface Translation {
  locale: string;
  data: Record<string, string>;
}

/** Typed by the English keys, so that the compiler misses no translation. */
const MESSAGES: Record<string, () => Promise<{ default: Record<keyof typeof en, string> }>> = {
  en: () => import('./en.json'),
  uk: () => import('./uk.json'),
};

/** What the server refuses, by code; the API's own English sentences are the same. */
const REFUSALS: Record<string, () => Promise<{ default: Record<RefusalCode, string> }>> = {
  en: () => import('../../../refusal-texts/en.json'),
  uk: () => import('../../../refusal-texts/uk.json'),
};

/** Fields' names and hints; the English ones are stored with the views, where they can be changed. */
const FIELD_TEXTS: Record<string, () => Promise<{ default: Record<string, string> }>> = {
  uk: () => import('../../../field-texts/uk.json'),
};

/**
 * The plugin's messages in each of `locales`; Strapi falls back to English for the others.
 *
 * @param types what the project calls the newsroom's
 */
export function registerTranslations(
  { locales }: { locales: string[] },
  types: TypeNames
): Promise<Translation[]> {
  return Promise.all(locales.map((locale) => translation(locale, types)));
}

async function translation(locale: string, types: TypeNames): Promise<Translation> {
  const messages = await MESSAGES[locale]?.();
  const fields = await FIELD_TEXTS[locale]?.();
  const refusals = await REFUSALS[locale]?.();
  const entries = Object.entries(messages?.default ?? {});
  const data: Record<string, string> = {
    ...Object.fromEntries(entries.map(([key, text]) => [`newsroom.${key}`, text])),
    ...Object.fromEntries(
      Object.entries(refusals?.default ?? {}).map(([code, text]) => [
        `newsroom.refusal.${code}`,
        text,
      ])
    ),
    ...names(entries),
    ...fieldTranslations(fields?.default ?? {}, types),
  };
  loaded.set(locale, data);
  return { locale, data };
}

/** What Strapi looks up by the very value of a choice, and by the English name of a type. */
function names(entries: Array<[string, string]>): Record<string, string> {
  return Object.fromEntries(
    entries
      .filter(([key]) => key.startsWith(NAME))
      .map(([key, text]) => [key.slice(NAME.length), text])
  );
}

const NAME = 'name.';

const loaded = new Map<string, Record<string, string>>();

/** The messages of a language of the panel, for what is said outside of React. */
export function loadedMessages(locale: string): Record<string, string> | undefined {
  return loaded.get(locale) ?? loaded.get('en');
}

/** Whether a message of this key is there to be said. */
export function isTranslated(key: string): boolean {
  return [...loaded.values()].some((messages) => Object.hasOwn(messages, `newsroom.${key}`));
}
