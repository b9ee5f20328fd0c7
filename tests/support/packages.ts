import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

import { newFolder } from './folder';
import { root } from './root';

/** Those that `newsroom-pack` installs. */
export const OF_COMMAND = [
  'strapi-plugin-newsroom',
  'strapi-plugin-outbox',
  'strapi-plugin-read-cache',
] as const;

export type PackageName = (typeof OF_COMMAND)[number] | 'strapi-plugin-feeds';

export const PACKAGES: PackageName[] = [...OF_COMMAND, 'strapi-plugin-feeds'];

/** What `npm run pack` has made. */
export interface Packages {
  /** The file that would be published. */
  tarball(name: PackageName): string;
  /** Its files, unpacked as npm does. */
  unpacked(name: PackageName): string;
}

/** Where they are; named by the set-up of the tests. */
export const MADE = 'NEWSROOM_TEST_PACKAGES';

/** Those that were made for this run. */
export const packages: Packages = {
  tarball: (name) => path.join(made(), 'made', `${name}-0.1.0.tgz`),
  unpacked: (name) => path.join(made(), name),
};

function made(): string {
  const folder = process.env[MADE];
  if (!folder) throw new Error(`${MADE} is not set: run this file with jest.`);
  return folder;
}

/** Runs `npm run pack` into a new folder, and unpacks what it makes. Takes some seconds. @returns the folder */
export function makePackages(): string {
  const folder = newFolder();
  const target = path.join(folder, 'made');
  execFileSync('npm', ['run', '--silent', 'pack', '--', target], { cwd: root, stdio: 'pipe' });
  for (const name of PACKAGES) {
    const unpacked = path.join(folder, name);
    fs.mkdirSync(unpacked);
    const tarball = path.join(target, `${name}-0.1.0.tgz`);
    execFileSync('tar', ['-xzf', tarball, '-C', unpacked, '--strip-components=1']);
  }
  return folder;
}
