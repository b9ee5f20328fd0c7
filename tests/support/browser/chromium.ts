import fs from 'node:fs';

import { type Browser, chromium } from 'playwright-core';

const CANDIDATES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where Chromium is: `CHROMIUM_PATH`, else where systems put it; `undefined` where there is none. */
function chromiumPath(): string | undefined {
  return process.env.CHROMIUM_PATH || CANDIDATES.find((path) => fs.existsSync(path));
}

/** Stories are skipped where there is no browser. */
export const describeWithBrowser = chromiumPath() ? describe : describe.skip;

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: ARGUMENTS });
}
