import fs from 'node:fs';
import path from 'node:path';

/** The folders that a run writes to; those that do not exist yet are made below the first. */
const WRITTEN = ['.', 'node_modules', 'dist', '.cache', '.tmp', '.strapi', 'public/uploads'];

/**
 * Why the project cannot write where it must, or null when it can.
 *
 * @param {string} root
 * @returns {string | null} one sentence for the person at the terminal
 */
export function folderProblem(root) {
  for (const name of WRITTEN) {
    const folder = path.join(root, name);
    if (!fs.existsSync(folder)) continue;
    try {
      fs.accessSync(folder, fs.constants.W_OK | fs.constants.X_OK);
    } catch {
      return `The folder ${folder} cannot be written to: make it yours (chown), or clone the project somewhere else.`;
    }
  }
  return null;
}
