import { stat } from 'node:fs/promises';
import path from 'node:path';

import type { Core } from '@strapi/strapi';

import { soundFacts } from './sound-facts';

const FILE = 'plugin::upload.file';

interface StoredFile {
  id: number;
  url: string;
}

let end = (): Promise<void> => Promise.resolve();

/**
 * Looks once at sound files that were there before their bytes were read on the way in, where they
 * lie on this machine. It begins when the server listens, and nobody waits for it: stories that play
 * them change one by one, with their events.
 */
export function measureOldFiles(strapi: Core.Strapi): void {
  const { httpServer } = strapi.server;
  // Commands of the console load the application as well, and have no time for it.
  httpServer.once('listening', () => {
    let isEnding = false;
    const measuring = measureAll(strapi, () => isEnding).catch((error: unknown) => {
      strapi.log.warn(`Sound files could not be measured: ${String(error)}`);
    });
    end = () => {
      isEnding = true;
      return measuring;
    };
  });
}

/** Waits for the file that is being looked at; the others are left to the next start. */
export function endMeasuring(): Promise<void> {
  return end();
}

async function measureAll(strapi: Core.Strapi, isEnding: () => boolean): Promise<void> {
  const files: StoredFile[] = await strapi.db
    .query(FILE)
    .findMany({ where: unmeasured(), select: ['id', 'url'] });
  for (const file of files) {
    if (isEnding()) return;
    await measure(strapi, file);
  }
}

/** Looks at one such file, before it is replaced; nothing if it has been read or is no sound. */
export async function measureFile(strapi: Core.Strapi, id: number): Promise<void> {
  const file: StoredFile | null = await strapi.db
    .query(FILE)
    .findOne({ where: { ...unmeasured(), id }, select: ['id', 'url'] });
  if (file) await measure(strapi, file);
}

function unmeasured(): object {
  return { digest: { $null: true }, provider: 'local', mime: { $startsWith: 'audio/' } };
}

async function measure(strapi: Core.Strapi, { id, url }: StoredFile): Promise<void> {
  const file = path.join(strapi.dirs.static.public, url);
  const found = await stat(file).catch(() => null);
  const facts = found?.isFile() ? await soundFacts(strapi, file) : null;
  if (!found || !facts) return;
  await strapi.db.query(FILE).update({
    // Not if it has been replaced meanwhile.
    where: { id, digest: { $null: true } },
    data: { bytes: found.size, ...facts },
  });
}
