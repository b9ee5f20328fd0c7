import fs from 'node:fs';

import axe from 'axe-core';
import { type Browser, type Page, chromium } from 'playwright-core';

/** Of the page, where the functions given to `evaluate` run. */
declare const localStorage: { setItem(key: string, value: string): void };
declare const window: { axe: typeof axe };
declare const document: { getAnimations(): FinishingAnimation[] };
declare function requestAnimationFrame(callback: (time: number) => void): number;

/** What is asked of a page's animation. */
interface FinishingAnimation {
  effect: { getComputedTiming(): { endTime: number } } | null;
  playState: string;
  finished: Promise<unknown>;
}

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
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
export function chromiumPath(): string | undefined {
  return process.env.CHROMIUM_PATH ?? CANDIDATES.find((path) => fs.existsSync(path));
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: ARGUMENTS });
}

/** What Strapi's own pages ask for although this edition does not have it. */
const ABSENT_IN_THIS_EDITION = /\/admin\/ai-feature-config$|\/i18n\/ai-localization-jobs\//;

/** A person at a laptop: a window with its own storage, zone and language of the panel. */
export interface Person {
  page: Page;
  /** What the console has complained about. */
  complaints: string[];
  close(): Promise<void>;
}

export interface PersonOptions {
  url: string;
  email: string;
  password: string;
  timeZone?: string;
  language?: 'en' | 'uk';
}

/** Opens a window and signs in to the admin panel. */
export async function signInAs(browser: Browser, options: PersonOptions): Promise<Person> {
  const context = await browser.newContext({
    timezoneId: options.timeZone ?? 'Europe/Kyiv',
    viewport: { width: 1360, height: 1000 },
  });
  await context.addInitScript(
    (language) => localStorage.setItem('strapi-admin-language', language),
    options.language ?? 'en'
  );
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    const { url } = message.location();
    if (message.type() !== 'error' || ABSENT_IN_THIS_EDITION.test(url)) return;
    complaints.push(`${message.text()} ${url}`);
  });
  await page.goto(`${options.url}/admin/auth/login`);
  await page.locator('input[name=email]').fill(options.email);
  await page.locator('input[name=password]').fill(options.password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((address) => !address.pathname.includes('/auth/'));
  await page.locator('nav').first().waitFor();
  return { page, complaints, close: () => context.close() };
}

/**
 * Waits until nothing fades or slides any more: text half faded in has too little contrast. What has
 * just been attached begins to fade with a later frame, so two frames in a row must be still.
 */
function stillness(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (let still = 0; still < 2; still += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const ending = document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
      const isMoving = ending.some(({ playState }) => playState === 'running');
      if (isMoving) still = -1;
      await Promise.allSettled(ending.map(({ finished }) => finished));
    }
  });
}

/** What axe-core finds serious or critical within `scope`, a CSS selector: rule and element. */
export async function accessibilityFaults(page: Page, scope: string): Promise<string[]> {
  await stillness(page);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults, string>(
    (selector) => window.axe.run(selector),
    scope
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
