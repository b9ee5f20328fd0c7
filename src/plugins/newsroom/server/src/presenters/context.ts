import type { Core } from '@strapi/strapi';

import { absoluteUrl, publicAddress, settings, type NewsroomSettings } from '../settings';

/** Everything a presenter needs beside the row: one for a whole batch, so that it is consistent. */
export interface PresentContext {
  settings: NewsroomSettings;
  /** Milliseconds since 1970; decides about rights that expire. */
  now: number;
  defaultLocale: string;
  publicAddress: string;
  absolute: (url: string) => string;
}

export async function presentContext(strapi: Core.Strapi, now: number): Promise<PresentContext> {
  return {
    settings: settings(strapi),
    now,
    defaultLocale: await defaultLocale(strapi),
    publicAddress: publicAddress(strapi),
    absolute: (url) => absoluteUrl(strapi, url),
  };
}

/** The site's default language; `en` where internationalisation is switched off. */
export async function defaultLocale(strapi: Core.Strapi): Promise<string> {
  const locales = strapi.plugin('i18n')?.service('locales') as
    { getDefaultLocale(): Promise<string | null> } | undefined;
  return (await locales?.getDefaultLocale()) ?? 'en';
}
