import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

import type { Core } from '@strapi/strapi';

import { soundLength } from '../sound-length/sound-length';

/** What a sound file's bytes say. */
export interface SoundFacts {
  /** SHA-256: the same for the same recording, under whatever name. */
  digest: string;
  /** Its length, rounded to tenths; `null` where that cannot be read. */
  seconds: number | null;
}

/** @returns `null` for a file that cannot be read */
export async function soundFacts(strapi: Core.Strapi, path: string): Promise<SoundFacts | null> {
  try {
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash);
    return { digest: hash.digest('base64url'), seconds: await soundLength(path) };
  } catch (error) {
    strapi.log.debug(`A sound file could not be read: ${String(error)}`);
    return null;
  }
}
