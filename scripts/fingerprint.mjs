import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * One hash over the names and the contents of files: two trees with the same hash are the same.
 *
 * @param {string} root
 * @param {string[]} entries files and folders below `root`; missing ones count as empty
 * @param {(file: string) => boolean} [keep] told the path below `root`, with forward slashes
 * @returns {string} hexadecimal
 */
export function fingerprint(root, entries, keep = () => true) {
  const hash = createHash('sha256');
  for (const file of filesOf(root, entries).filter(keep).toSorted()) {
    const content = fs.readFileSync(path.join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {string[]} entries files and folders below `root`
 * @returns {string[]} the files in them, as paths below `root` with forward slashes
 */
export function filesOf(root, entries) {
  return entries.flatMap((entry) => {
    const found = fs.statSync(path.join(root, entry), { throwIfNoEntry: false });
    if (!found) return [];
    if (!found.isDirectory()) return [entry];
    const names = fs.readdirSync(path.join(root, entry)).map((name) => `${entry}/${name}`);
    return filesOf(root, names);
  });
}
