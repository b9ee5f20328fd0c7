import type { Core } from '@strapi/strapi';

import type { OutputContext } from '../../../domain/output-context';
import { mediaAddress, publicAddress, settings, type NewsroomSettings } from '../settings';
import { currentTransaction } from '../transaction-memory/current-transaction';

/** Everything a presenter needs beside the row: one for a whole batch, so that it is consistent. */
export interface PresentContext extends OutputContext {
  settings: NewsroomSettings;
}

export async function presentContext(strapi: Core.Strapi, now: number): Promise<PresentContext> {
  return {
    settings: settings(strapi),
    now,
    defaultLocale: await defaultLocale(strapi),
    publicAddress: publicAddress(strapi),
    mediaAddress: mediaAddress(strapi),
  };
}

/** By transaction, so that one write asks once. */
const ofTransactions = new WeakMap<object, Promise<string>>();

/** The site's default language; `en` where internationalisation is switched off. */
export async function defaultLocale(strapi: Core.Strapi): Promise<string> {
  const transaction = await currentTransaction(strapi);
  if (!transaction) return readDefaultLocale(strapi);
  const known = ofTransactions.get(transaction) ?? readDefaultLocale(strapi);
  ofTransactions.set(transaction, known);
  return known;
}

async function readDefaultLocale(strapi: Core.Strapi): Promise<string> {
  const locales = strapi.plugin('i18n')?.service('locales') as
    { getDefaultLocale(): Promise<string | null> } | undefined;
  return (await locales?.getDefaultLocale()) ?? 'en';
}
