import { createHash } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { sampleTexts } from '../../../domain/languages/sample-texts';
import { configuredLanguages } from '../languages/configured-languages';
import { defaultLocale } from '../presenters/context';
import { mediaAddress, publicAddress, settings, type NewsroomSettings } from '../settings';

/** Raise it with every change of the code that changes what publications say. */
const EDITION = 3;

/** A fingerprint of all that every publication depends on: another one makes all of them anew. */
export async function buildOf(strapi: Core.Strapi): Promise<string> {
  return buildWith(strapi, await defaultLocale(strapi));
}

/** The same, where the site's default language is known. */
export function buildWith(strapi: Core.Strapi, locale: string): string {
  const { timeZone, wordsPerMinute, staleAudio, disclosures, addresses, languages, fields } =
    settings(strapi);
  const parts = [
    EDITION,
    { timeZone, wordsPerMinute, staleAudio, disclosures, addresses },
    wordsOf(languages),
    ...(Object.keys(fields).length > 0 ? [fields] : []),
    publicAddress(strapi),
    mediaAddress(strapi),
    locale,
  ];
  const text = JSON.stringify(parts);
  if (text !== last.text) last = { text, build: fingerprint(text) };
  return last.build;
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}

/** Every read asks for it, and it is nearly always the same. */
let last = { text: '', build: '' };

const words = new WeakMap<object, string[][]>();

/** What a project's own languages say; asked once, since this is part of every read. */
function wordsOf(languages: NewsroomSettings['languages']): string[][] {
  const known = words.get(languages);
  if (known) return known;
  const fresh = Object.entries(configuredLanguages(languages)).map(([locale, language]) => [
    locale,
    ...sampleTexts(language),
  ]);
  words.set(languages, fresh);
  return fresh;
}
