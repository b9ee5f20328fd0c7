import { fieldTranslations } from '../views/field-names';
import type { MessageKey } from './message';

interface Translation {
  locale: string;
  data: Record<string, string>;
}

/** Typed by the English keys, so that the compiler misses no translation. */
const MESSAGES: Record<string, () => Promise<{ default: Record<MessageKey, string> }>> = {
  en: () => import('./en.json'),
  uk: () => import('./uk.json'),
};

/** Fields' names and hints; the English ones are stored with the views, where they can be changed. */
const FIELD_TEXTS: Record<string, () => Promise<{ default: Record<string, string> }>> = {
  uk: () => import('../../../field-texts/uk.json'),
};

/** The plugin's messages in each of `locales`; Strapi falls back to English for the others. */
export function registerTranslations({ locales }: { locales: string[] }): Promise<Translation[]> {
  return Promise.all(locales.map(translation));
}

async function translation(locale: string): Promise<Translation> {
  const messages = await MESSAGES[locale]?.();
  const fields = await FIELD_TEXTS[locale]?.();
  const entries = Object.entries(messages?.default ?? {});
  const data: Record<string, string> = {
    ...Object.fromEntries(entries.map(([key, text]) => [`newsroom.${key}`, text])),
    ...names(entries),
    ...fieldTranslations(fields?.default ?? {}),
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
