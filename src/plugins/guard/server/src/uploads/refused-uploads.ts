import { AsyncLocalStorage } from 'node:async_hooks';

import type { Core } from '@strapi/strapi';

import { DatabaseRefusal } from '../commits/refusal';
import { uploadService } from './upload-service';

/** A file, or a smaller format of one, as it goes to the store. */
interface Stored {
  hash: string;
  ext: string;
  name: string;
}

interface Row {
  id: number;
  hash: string;
}

interface Store {
  upload(file: Stored): Promise<unknown>;
}

interface Provider {
  delete(file: Stored): Promise<unknown>;
}

/** What one request has begun to store. */
type Begun = Array<{ file: Stored; done: Promise<unknown> }>;

const FILE = 'plugin::upload.file';

/**
 * Takes everything of an upload back when it is refused after its bytes were stored, as when the database
 * does not keep its row: the bytes of all its files and formats, and the rows of those before it. For
 * `register`: it stands innermost, where the bytes are known.
 */
export function takeBackRefusedUploads(strapi: Core.Strapi): void {
  const requests = new AsyncLocalStorage<Begun>();
  const store = strapi.plugin('upload').service<Store>('provider');
  const put = store.upload.bind(store);
  store.upload = (file) => {
    const done = put(file);
    requests.getStore()?.push({ file, done });
    return done;
  };
  const service = uploadService(strapi);
  const upload = service.upload.bind(service);
  service.upload = async (request, options) => {
    const begun: Begun = [];
    try {
      return await requests.run(begun, () => upload(request, options));
    } catch (error) {
      await takeBack(strapi, begun, error);
      throw error;
    }
  };
}

/** What cannot be taken back now is named in the log, as nobody else knows of it. */
async function takeBack(strapi: Core.Strapi, begun: Begun, error: unknown): Promise<void> {
  // One format may still be written when another has failed.
  await Promise.allSettled(begun.map(({ done }) => done));
  const files = begun.map(({ file }) => file);
  try {
    const rows = await rowsOf(strapi, files);
    const isUnknown = error instanceof DatabaseRefusal && error.progress === 'unknown';
    // The last row may be kept although nobody has heard of it; its sender was told to look.
    if (isUnknown && rows.length > 0) return;
    const service = strapi
      .plugin('upload')
      .service<{ remove(row: Row): Promise<unknown> }>('upload');
    for (const row of rows) await service.remove(row);
    const { provider } = strapi.plugin('upload') as unknown as { provider: Provider };
    await Promise.all(files.map((file) => provider.delete(file)));
  } catch (cause) {
    const names = files.map(({ hash, ext }) => hash + ext).join(', ');
    strapi.log.error(
      `Files of an upload that was refused are still stored: ${names}. ${String(cause)}`
    );
  }
}

async function rowsOf(strapi: Core.Strapi, files: Stored[]): Promise<Row[]> {
  const hashes = files.map(({ hash }) => hash);
  return strapi.db.query(FILE).findMany({ where: { hash: { $in: hashes } } });
}
