import { createHash } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { defaultLocale } from '../presenters/context';
import { mediaAddress, publicAddress, settings } from '../settings';

/** Raise it with every change of the code that changes what publications say. */
const EDITION = 1;

/** A fingerprint of all that every publication depends on: another one makes all of them anew. */
export async function buildOf(strapi: Core.Strapi): Promise<string> {
  const { timeZone, wordsPerMinute, staleAudio, disclosures, addresses } = settings(strapi);
  const parts = [
    EDITION,
    { timeZone, wordsPerMinute, staleAudio, disclosures, addresses },
    publicAddress(strapi),
    mediaAddress(strapi),
    await defaultLocale(strapi),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16);
}
