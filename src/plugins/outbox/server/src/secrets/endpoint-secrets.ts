import { randomBytes } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { stillValid } from '../../../domain/old-secrets';
import { formatSecret, readSecret, SECRET_BYTES } from '../../../domain/secret';
import { RefusalError } from '../refusal-error';
import type { EndpointRecord } from '../store/endpoint-record';
import { cipher } from './cipher';

const SECRET = 'endpoint secret';
const HEADERS = 'endpoint headers';

/** A new secret, as the receiver gets it and as it is stored. */
export function newSecret(strapi: Core.Strapi): {
  secret: string;
  sealed: string;
} {
  const secret = formatSecret(randomBytes(SECRET_BYTES));
  return { secret, sealed: sealSecret(strapi, secret) };
}

export function sealSecret(strapi: Core.Strapi, secret: string): string {
  return cipher(strapi).seal(secret, SECRET);
}

/** `null` for none, so that nothing has to be opened for them. */
export function sealHeaders(strapi: Core.Strapi, headers: Record<string, string>): string | null {
  if (Object.keys(headers).length === 0) return null;
  return cipher(strapi).seal(JSON.stringify(headers), HEADERS);
}

export function openHeaders(
  strapi: Core.Strapi,
  { sealedHeaders }: Pick<EndpointRecord, 'sealedHeaders'>
): Record<string, string> {
  if (sealedHeaders === null) return {};
  return JSON.parse(cipher(strapi).open(sealedHeaders, HEADERS)) as Record<string, string>;
}

/** Whether a secret can be opened: not when it was sealed with another key of the application. */
export function canOpenSecret(strapi: Core.Strapi, sealed: string): boolean {
  try {
    cipher(strapi).open(sealed, SECRET);
    return true;
  } catch {
    return false;
  }
}

/**
 * The keys to sign with: the present one, and each old one that is still valid and can be opened.
 * @param now milliseconds since 1970
 */
export function signingKeys(
  strapi: Core.Strapi,
  { sealedSecret, oldSecrets }: Pick<EndpointRecord, 'sealedSecret' | 'oldSecrets'>,
  now: number
): Buffer[] {
  const old = stillValid(oldSecrets, now).map(({ sealed }) => sealed);
  const openable = old.filter((sealed) => canOpenSecret(strapi, sealed));
  return [sealedSecret, ...openable].map((value) => {
    const reading = readSecret(cipher(strapi).open(value, SECRET));
    if (!reading.ok) throw new RefusalError(reading.problem);
    return reading.key;
  });
}
