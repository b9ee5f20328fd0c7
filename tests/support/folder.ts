import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { root } from './root';

/** A new folder below the system's temporary one. */
export function newFolder(): string {
  return fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-test-'));
}

export function removeFolder(folder: string): void {
  fs.rmSync(folder, { recursive: true, force: true });
}

/** Copies what Strapi serves from public/, with an uploads folder of its own. */
export function copyPublic(folder: string): string {
  const target = path.join(folder, 'public');
  fs.cpSync(path.join(root, 'public'), target, {
    recursive: true,
    filter: (source) => !source.startsWith(path.join(root, 'public/uploads')),
  });
  fs.mkdirSync(path.join(target, 'uploads'), { recursive: true });
  return target;
}
