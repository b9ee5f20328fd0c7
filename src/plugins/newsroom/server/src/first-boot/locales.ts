import type { Core } from '@strapi/strapi';

import { settings } from '../settings';

interface Locales {
  find(): Promise<Array<{ code: string }>>;
  create(locale: { code: string; name: string }): Promise<unknown>;
}

/** Creates the configured locales that do not exist yet. */
export async function createLocales(strapi: Core.Strapi): Promise<void> {
  const service = strapi.plugin('i18n')?.service('locales') as Locales | undefined;
  if (!service) return;
  const existing = new Set((await service.find()).map(({ code }) => code));
  for (const [code, name] of Object.entries(settings(strapi).locales)) {
    if (!existing.has(code)) await service.create({ code, name });
  }
}
