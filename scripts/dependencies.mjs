import fs from 'node:fs';
import path from 'node:path';

import { run } from './command.mjs';
import { step } from './progress.mjs';

/**
 * Installs exactly what package-lock.json says, if that is not there yet.
 *
 * @param {string} root
 * @param {AbortSignal} [signal]
 */
export async function installDependencies(root, signal) {
  if (isInstalled(root)) return;
  await step('Installing packages (some minutes, the first time only)', () =>
    run('npm', ['ci', '--no-audit', '--no-fund'], {
      cwd: root,
      signal,
      says: 'The packages could not be installed: see what npm says above.',
    })
  );
}

/**
 * Compares package-lock.json with the lockfile that npm leaves in node_modules at the very end of an install: so an
 * install that was broken off, or one made by hand, is judged rightly too.
 *
 * @public for its test
 * @param {string} root
 * @returns {boolean}
 */
export function isInstalled(root) {
  const wanted = packagesOf(path.join(root, 'package-lock.json'));
  const found = packagesOf(path.join(root, 'node_modules/.package-lock.json'));
  if (!wanted || !found) return false;
  return Object.entries(wanted).every(
    ([name, { version, integrity, link, resolved, ...entry }]) => {
      if (name === '') return true;
      if (name in found) {
        return found[name].version === version && found[name].integrity === integrity;
      }
      // Of a folder of this project that this Node does not need, the link is left out.
      const { optional, peer } = link ? wanted[resolved] : entry;
      return optional || peer;
    }
  );
}

function packagesOf(file) {
  if (!fs.existsSync(file)) return null;
  return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
}
