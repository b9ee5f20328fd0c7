import { stat } from 'node:fs/promises';
import path from 'node:path';

import type { Core } from '@strapi/strapi';

const FILE = 'plugin::upload.file';

interface Write {
  params: { data?: Record<string, unknown> };
}

interface FileType {
  attributes: Record<string, object>;
}

interface StoredFile {
  id: number;
  url: string;
}

/**
 * Keeps the exact size of each file of the media library with its row: Strapi's own `size` is in
 * kilobytes with two decimals. Called while plugins register, before the tables are made.
 */
export function keepFileBytes(strapi: Core.Strapi): void {
  strapi.get('content-types').extend(FILE, ({ attributes }: FileType) => {
    attributes.bytes = { type: 'integer', private: true, configurable: false, writable: false };
  });
  const note = ({ params: { data } }: Write): void => {
    // As the upload plugin hands a file over, when all that changes it is done.
    if (typeof data?.sizeInBytes === 'number') data.bytes = data.sizeInBytes;
  };
  strapi.db.lifecycles.subscribe({ models: [FILE], beforeCreate: note, beforeUpdate: note });
}

/** Looks once at sound files that were there before, where they lie on this machine. */
export async function measureOldFiles(strapi: Core.Strapi): Promise<void> {
  const files: StoredFile[] = await strapi.db.query(FILE).findMany({
    where: { bytes: { $null: true }, provider: 'local', mime: { $startsWith: 'audio/' } },
    select: ['id', 'url'],
  });
  for (const { id, url } of files) {
    const size = await sizeOf(path.join(strapi.dirs.static.public, url));
    if (size !== null) {
      await strapi.db.query(FILE).updateMany({ where: { id }, data: { bytes: size } });
    }
  }
}

/** `null` for a file that is not there. */
async function sizeOf(file: string): Promise<number | null> {
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? found.size : null;
}
