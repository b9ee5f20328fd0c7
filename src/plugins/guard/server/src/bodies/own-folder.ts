import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** The process that made a folder stands in its name, so that what a killed one left is known. */
const FOLDER_PREFIX = 'strapi-guard-';

/**
 * Does something with a temporary folder of its own, which nobody else may look into (mode 0700), and
 * which is gone afterwards, whatever happens.
 */
export async function withOwnFolder<Result>(
  task: (folder: string) => Promise<Result>
): Promise<Result> {
  const folder = await mkdtemp(path.join(os.tmpdir(), `${FOLDER_PREFIX}${process.pid}-`));
  try {
    return await task(folder);
  } finally {
    // A file whose writing was broken off may appear while the folder is emptied: then again.
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  }
}
