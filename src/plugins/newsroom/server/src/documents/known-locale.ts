import { refuse } from './problems';
import { isLocalised, type WriteRule } from './write';

interface LocaleService {
  find(): Promise<Array<{ code: string }>>;
}

/** Strapi's API would store a version in any locale it is asked for, where no editor finds it. */
export const knownLocale: WriteRule = {
  async before({ strapi, uid, action, params: { locale } }) {
    if ((action !== 'create' && action !== 'update') || !isLocalised(strapi, uid)) return;
    if (typeof locale !== 'string' || locale === '' || locale === '*') return;
    const locales = strapi.plugin('i18n')?.service('locales') as LocaleService | undefined;
    const codes = (await locales?.find())?.map(({ code }) => code) ?? [locale];
    if (codes.includes(locale)) return;
    const values = { sent: locale, locales: codes.join(', ') };
    refuse([{ path: ['locale'], code: 'locale.unknown', values }]);
  },
};
