import type { Core } from '@strapi/strapi';

import { settings } from '../settings';

interface Locales {
  find(): Promise<Array<{ code: string }>>;
  create(locale: { code: string; name: string }): Promise<unknown>;
}

/** Creates those of the configured locales that do not exist yet. */
export async function createLocales(strapi: Core.Strapi, codes: readonly string[]): Promise<void> {
  const existing = new Set(await localeCodes(strapi));
  for (const code of codes.filter((one) => !existing.has(one))) {
    const name = settings(strapi).locales[code] ?? code;
    await service(strapi)?.create({ code, name });
  }
}

/** The languages that the site has; none without internationalisation. */
export async function localeCodes(strapi: Core.Strapi): Promise<string[]> {
  return ((await service(strapi)?.find()) ?? []).map(({ code }) => code);
}

function service(strapi: Core.Strapi): Locales | undefined {
  return strapi.plugin('i18n')?.service('locales') as Locales | undefined;
}
