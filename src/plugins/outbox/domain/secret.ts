import { refusal, type Refusal } from './refusal';

const PREFIX = 'whsec_';
/** Key length in bytes, from Standard Webhooks 1.0, "Symmetric signatures". */
const SHORTEST = 24;
const LONGEST = 64;
/** Length of a new key: that of the hash behind the signature. */
export const SECRET_BYTES = 32;

/** The form in which a key is shown and stored: `whsec_` and base64. */
export function formatSecret(key: Uint8Array): string {
  return PREFIX + Buffer.from(key).toString('base64');
}

export type SecretReading = { ok: true; key: Buffer } | { ok: false; problem: Refusal };

/** Reads a secret; the prefix may be left out, as receivers' libraries allow. */
export function readSecret(text: string): SecretReading {
  const base64 = text.startsWith(PREFIX) ? text.slice(PREFIX.length) : text;
  const key = Buffer.from(base64, 'base64');
  if (base64 === '' || key.toString('base64').replace(/=+$/, '') !== base64.replace(/=+$/, '')) {
    return { ok: false, problem: refusal('endpoint.secret.form') };
  }
  if (key.length < SHORTEST || key.length > LONGEST) {
    const values = { least: SHORTEST, most: LONGEST, length: key.length };
    return { ok: false, problem: refusal('endpoint.secret.length', values) };
  }
  return { ok: true, key };
}
