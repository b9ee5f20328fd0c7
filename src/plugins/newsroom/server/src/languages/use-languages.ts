import type { Core } from '@strapi/strapi';

import {
  findLanguage,
  languagesWith,
  useLanguages as use,
} from '../../../domain/languages/languages';
import { settings } from '../settings';
import { configuredLanguages } from './configured-languages';

const LOCALE = 'plugin::i18n.locale';

/** Words what readers get in the languages that the project has brought. Before anything is worded. */
export function useLanguages(strapi: Core.Strapi): void {
  const languages = configuredLanguages(settings(strapi).languages);
  use(languagesWith(languages));
  const sentences = Object.entries(languages).map(([locale, one]) => [locale, one.audioDisclosure]);
  const disclosures = { ...Object.fromEntries(sentences), ...settings(strapi).disclosures };
  strapi.config.set('plugin::newsroom.disclosures', disclosures);
}

/** Says of every locale of the site, and of each that is added, if what readers get there will be English. */
export async function nameUnworded(strapi: Core.Strapi): Promise<void> {
  if (!strapi.db.metadata.has(LOCALE)) return;
  const name = ({ code }: { code?: string }): void => {
    if (!code || findLanguage(code)) return;
    strapi.log.warn(
      `The locale "${code}" has no language: bylines, dates, credits and labels are English there. Set newsroom.languages.${code} in config/plugins to a language, or to the code of one whose words it shall have.`
    );
  };
  const locales: Array<{ code?: string }> = await strapi.db
    .query(LOCALE)
    .findMany({ select: ['code'] });
  locales.forEach(name);
  strapi.db.lifecycles.subscribe({
    models: [LOCALE],
    afterCreate: ({ result }: { result: { code?: string } }) => name(result),
  } as never);
}
