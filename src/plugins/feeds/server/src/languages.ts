import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';

/** Languages of the site, and the one that a request has asked for. */
export interface Languages {
  all: readonly string[];
  /** The site's own. */
  usual: string;
  /** `null` where the request says none. */
  asked: string | null;
}

interface Locales {
  find(): Promise<Array<{ code: string }>>;
  getDefaultLocale(): Promise<string>;
}

/**
 * Reads the only parameter that feeds take.
 * @throws ValidationError (400) for any other; NotFoundError for a language that the site has not
 */
export async function languagesOf(strapi: Core.Strapi, { query }: Context): Promise<Languages> {
  const [other] = Object.keys(query).filter((name) => name !== 'locale');
  if (other !== undefined) throw new errors.ValidationError(`Invalid key ${other}`);
  const locales = strapi.plugin('i18n').service<Locales>('locales');
  const all = (await locales.find()).map(({ code }) => code);
  const usual = await locales.getDefaultLocale();
  const { locale } = query;
  if (locale === undefined) return { all, usual, asked: null };
  if (typeof locale === 'string' && all.includes(locale)) return { all, usual, asked: locale };
  throw new errors.NotFoundError('There is no feed in this language.');
}
