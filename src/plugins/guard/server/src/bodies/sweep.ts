import { type Stats } from 'node:fs';
import { lstat, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import type { Core } from '@strapi/strapi';

import { type LeftFolder, leftFolder } from '../../../domain/left-folder';

/** No upload takes longer; what is younger may be another process's. */
const STRAPI_FOLDER_MS = 3_600_000;

/** Removes the temporary folders of uploads that a killed process has left. Nothing here stops a start. */
export async function sweepLeftFolders(strapi: Core.Strapi): Promise<void> {
  const root = os.tmpdir();
  for (const name of await readdir(root).catch(() => [])) {
    const left = leftFolder(name);
    if (left === null) continue;
    const folder = path.join(root, name);
    try {
      if (isLeft(left, await lstat(folder))) await rm(folder, { recursive: true, force: true });
    } catch (error) {
      strapi.log.debug(`A leftover upload folder could not be removed: ${String(error)}`);
    }
  }
}

function isLeft(left: LeftFolder, { uid, mtimeMs }: Stats): boolean {
  if (uid !== os.userInfo().uid) return false;
  if (left.by === 'strapi') return Date.now() - mtimeMs > STRAPI_FOLDER_MS;
  // In a container the process before had the same number as this one.
  return left.pid === process.pid || !isRunning(left.pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
