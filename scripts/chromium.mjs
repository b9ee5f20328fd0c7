import fs from 'node:fs';
import path from 'node:path';

import { Failure } from './failure.mjs';

/** The one without a window of its own is much cheaper. */
const NAMES = ['chromium-headless-shell', 'chromium'];

/**
 * A Chromium for what opens the admin panel.
 *
 * @returns {string | null} CHROMIUM_PATH, or what is in the PATH
 */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !fs.existsSync(named))
    throw new Failure(`CHROMIUM_PATH: there is no file ${named}.`);
  if (named) return named;
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const files = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return files.find((file) => fs.existsSync(file)) ?? null;
}
