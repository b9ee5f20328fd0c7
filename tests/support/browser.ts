import fs from 'node:fs';

import axe from 'axe-core';
import { type Browser, type Page, chromium } from 'playwright-core';

/** Of the page, where the functions given to `evaluate` run. */
declare const localStorage: { setItem(key: string, value: string): void };
declare const window: { axe: typeof axe };

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
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`);
  });
  await page.goto(`${options.url}/admin/auth/login`);
  await page.locator('input[name=email]').fill(options.email);
  await page.locator('input[name=password]').fill(options.password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((address) => !address.pathname.includes('/auth/'));
  await page.locator('nav').first().waitFor();
  return { page, complaints, close: () => context.close() };
}

/** What axe-core finds serious or critical within `scope`, a CSS selector: rule and element. */
export async function accessibilityFaults(page: Page, scope: string): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults, string>(
    (selector) => window.axe.run(selector),
    scope
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
