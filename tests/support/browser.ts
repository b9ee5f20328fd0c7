import fs from 'node:fs';

import axe from 'axe-core';
import { type Browser, type Page, chromium } from 'playwright-core';

import { waitFor } from './wait-for';

/** Of the page, where the functions given to `evaluate` run. */
declare const localStorage: { setItem(key: string, value: string): void };
declare const window: { axe: typeof axe };
declare const document: { getAnimations(): FinishingAnimation[] };
declare function requestAnimationFrame(callback: (time: number) => void): number;
declare let requestIdleCallback: (work: () => void, limit?: { timeout: number }) => number;

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

/** What a hook may take that opens a newsroom for browsers, and lets its day end first. */
export const OPENING_MS = 600_000;

/**
 * What Strapi's own pages complain of. They ask for what this edition does not have. The media
 * library asks for its settings, which editors may not read, drops questions when a dialog closes,
 * and hands a property to the wrong element; forms hand over empty fields. Strapi's Ukrainian has
 * gaps: its ids have dots, and the users of the site are a type of its own.
 */
const OF_STRAPI = [
  /\/admin\/ai-feature-config$/,
  /\/i18n\/ai-localization-jobs\//,
  /\/upload\/settings$/,
  /^FetchError: Policy Failed/,
  /^AbortError: signal is aborted/,
  /not recognize the `%s` prop.* justifyContent /,
  /`value` prop on `%s` should not be null/,
  /MISSING_TRANSLATION\] Missing message: "(?!(?:newsroom|outbox|read-cache)\.)[\w-]+\.[^"]+"/,
  /MISSING_TRANSLATION\] Missing message: "User"/,
];

/** A person at a laptop: a window with its own storage, zone and language of the panel. */
export interface Person {
  page: Page;
  /** What the console has complained about, but for what is Strapi's own. */
  complaints: string[];
  /** Closes the window; throws when the console has complained of anything that no test has taken. */
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
    // What fades or slides may be seen, and is not what these tests are about.
    reducedMotion: 'reduce',
  });
  await context.addInitScript(
    (language) => localStorage.setItem('strapi-admin-language', language),
    options.language ?? 'en'
  );
  // Without a screen Chromium may stop drawing, and with that never be idle: Strapi, which shows the
  // actions of a list and of an edit view once it is, would not show them at all.
  await context.addInitScript(() => {
    const whenIdle = requestIdleCallback;
    requestIdleCallback = (callback) => whenIdle(callback, { timeout: 100 });
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const note = (complaint: string): void => {
    if (!OF_STRAPI.some((known) => known.test(complaint))) complaints.push(complaint);
  };
  page.on('pageerror', ({ message }) => note(message));
  page.on('console', (message) => {
    if (message.type() === 'error') note(`${message.text()} ${message.location().url}`);
  });
  await page.goto(`${options.url}/admin/auth/login`);
  await page.locator('input[name=email]').fill(options.email);
  await page.locator('input[name=password]').fill(options.password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((address) => !address.pathname.includes('/auth/'));
  await page.locator('nav').first().waitFor();
  return {
    page,
    complaints,
    async close() {
      await context.close();
      if (complaints.length > 0) throw new Error(complaints.join('\n'));
    },
  };
}

/** Waits for a complaint that a test provokes, and takes back all that are like it: others still count. */
export async function takeComplaint({ complaints }: Person, expected: RegExp): Promise<void> {
  await waitFor(`the complaint ${String(expected)}`, () =>
    complaints.some((complaint) => expected.test(complaint))
  );
  const others = complaints.filter((complaint) => !expected.test(complaint));
  complaints.splice(0, complaints.length, ...others);
}

/**
 * Waits until nothing fades or slides any more: text half faded in has too little contrast. What has
 * just been attached begins to fade with a later frame, so two frames in a row must be still. What
 * is paused never ends, so nothing is waited for longer than two seconds at a time.
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
      await Promise.race([
        Promise.allSettled(ending.map(({ finished }) => finished)),
        new Promise((resolve) => setTimeout(resolve, 2000)),
      ]);
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
