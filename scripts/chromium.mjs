import fs from 'node:fs';
import path from 'node:path';

import { Failure } from './failure.mjs';

/**
 * A Chromium for the test that opens the admin panel.
 *
 * @returns {string | null} CHROMIUM_PATH, or `chromium` from the PATH
 */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !fs.existsSync(named))
    throw new Failure(`CHROMIUM_PATH: there is no file ${named}.`);
  if (named) return named;
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return (
    folders.map((folder) => path.join(folder, 'chromium')).find((file) => fs.existsSync(file)) ??
    null
  );
}
