import { ENGLISH_REFUSALS } from '../refusals/english-refusals';
import type { MessageKey } from './message';

interface Translation {
  locale: string;
  data: Record<string, string>;
}

/** Typed by the English keys, so that the compiler misses no translation. */
const MESSAGES: Record<string, () => Promise<{ default: Record<MessageKey, string> }>> = {
  en: async () => ({ default: { ...(await import('./en.json')).default, ...ENGLISH_REFUSALS } }),
  uk: () => import('./uk.json'),
};

/** The plugin's messages in each of `locales`; Strapi falls back to English for the others. */
export function registerTranslations({ locales }: { locales: string[] }): Promise<Translation[]> {
  return Promise.all(locales.map(translation));
}

async function translation(locale: string): Promise<Translation> {
  const messages = await MESSAGES[locale]?.();
  const prefixed = Object.entries(messages?.default ?? {}).map(([key, text]) => [
    `outbox.${key}`,
    text,
  ]);
  return { locale, data: Object.fromEntries(prefixed) as Record<string, string> };
}
