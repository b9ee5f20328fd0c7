import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { refusal } from '../../../domain/refusal';
import { RefusalError } from '../refusal-error';

const FORM = 'v1';
const NONCE_BYTES = 12;

/**
 * Seals texts for the database with AES-256-GCM, under a key derived (HKDF-SHA256) from the
 * application's encryption key, or from its first `APP_KEYS` entry when there is none. It opens with
 * every key that the application still has, so that keys can be added and rotated as Koa's are: the
 * new one in front, the old one behind it until nothing is sealed with it any more.
 */
export interface Cipher {
  /** @param purpose must be the same when opening, so that a value cannot be moved elsewhere */
  seal(text: string, purpose: string): string;
  /** @throws RefusalError when the application no longer has the key, or the value has been tampered with */
  open(sealed: string, purpose: string): string;
}

export function cipher(strapi: Core.Strapi): Cipher {
  const keys = masterKeys(strapi).map(derivedKey);
  const [key] = keys;
  if (!key) throw new RefusalError(refusal('attempt.keys.missing'));
  return {
    seal(text, purpose) {
      const nonce = randomBytes(NONCE_BYTES);
      const sealing = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose));
      const sealed = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()]);
      return [FORM, nonce, sealing.getAuthTag(), sealed]
        .map((part) => (typeof part === 'string' ? part : part.toString('base64url')))
        .join('.');
    },
    open(sealed, purpose) {
      const [form, nonce = '', tag = '', text = ''] = sealed.split('.');
      try {
        if (form !== FORM) throw new Error('unknown form');
        return openWithOne(keys, { nonce, tag, text, purpose });
      } catch (cause) {
        throw new RefusalError(refusal('attempt.secret.sealed'), { cause });
      }
    },
  };
}

const derivedKeys = new Map<string, Buffer>();

function derivedKey(master: string): Buffer {
  const known = derivedKeys.get(master);
  if (known) return known;
  const key = Buffer.from(hkdfSync('sha256', master, '', 'newsroom outbox secrets', 32));
  derivedKeys.set(master, key);
  return key;
}

interface Parts {
  nonce: string;
  tag: string;
  text: string;
  purpose: string;
}

/** The seal itself tells which key fits. */
function openWithOne(keys: readonly Buffer[], parts: Parts): string {
  let problem: unknown = null;
  for (const key of keys) {
    try {
      return openPart(key, parts);
    } catch (error) {
      problem ??= error;
    }
  }
  throw problem;
}

function openPart(key: Buffer, parts: Parts): string {
  const opening = createDecipheriv('aes-256-gcm', key, Buffer.from(parts.nonce, 'base64url'), {
    authTagLength: 16,
  })
    .setAAD(Buffer.from(parts.purpose))
    .setAuthTag(Buffer.from(parts.tag, 'base64url'));
  const text = Buffer.from(parts.text, 'base64url');
  return Buffer.concat([opening.update(text), opening.final()]).toString('utf8');
}

/** Sealed is with the first. */
function masterKeys(strapi: Core.Strapi): string[] {
  const encryptionKey = strapi.config.get<string | undefined>('admin.secrets.encryptionKey');
  return [encryptionKey ?? '', ...strapi.config.get<string[]>('server.app.keys', [])].filter(
    (key) => key !== ''
  );
}
