import fs from 'node:fs';
import path from 'node:path';

import { benchEnvironment, root } from '../environment.mjs';
import { seed } from '../seed.mjs';
import { startServer } from '../servers.mjs';

/** Where everything of this benchmark lies; seeded databases and installed caches stay for the next run. */
export const folder = path.join(root, '.cache/bench');

const ENDS = ['', '-wal', '-shm'];

/**
 * A database with this many articles; made once, and again after the content types have changed.
 *
 * @param {number} articles
 * @returns {Promise<string>} its file, which must not be written to
 */
export async function seededDatabase(articles) {
  const file = path.join(folder, `seeded-${articles}-${schemaStamp()}.db`);
  if (fs.existsSync(file)) return file;
  const draft = `${file}.new`;
  remove(draft);
  const ours = [root, path.join(root, 'dist')];
  const once = await startServer('strapi-server.mjs', ours, benchEnvironment(draft));
  await once.idle();
  await once.stop();
  seed(draft, articles);
  fs.renameSync(draft, file);
  return file;
}

/** @returns {string} a copy that a server may write to */
export function copyOf(seeded, name) {
  const copy = path.join(folder, `${name}.db`);
  remove(copy);
  fs.copyFileSync(seeded, copy, fs.constants.COPYFILE_FICLONE);
  return copy;
}

/** @param {string} file of a database, with what SQLite has put beside it */
export function remove(file) {
  for (const end of ENDS) fs.rmSync(file + end, { force: true });
}

/** Changes when a compiled schema does: its columns and indexes are those of the database. */
function schemaStamp() {
  const compiled = path.join(root, 'dist/src');
  const stamps = fs
    .readdirSync(compiled, { recursive: true, encoding: 'utf8' })
    .filter((name) => /schema\.json$|components\/.*\.json$/.test(name))
    .toSorted()
    .map((name) => fs.readFileSync(path.join(compiled, name), 'utf8').length);
  return stamps.join('.').slice(0, 60);
}
