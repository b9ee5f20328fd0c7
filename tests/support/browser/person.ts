import type { Browser, BrowserContext, Page } from 'playwright-core';

import type { Session } from '../staff';
import { type Complaints, listenTo } from './complaints';
import { keepEvidenceOf } from './evidence';

/** Of the page, where the function given to `addInitScript` runs. */
declare let requestIdleCallback: (work: () => void, limit?: { timeout: number }) => number;

/** A person at a laptop: a window with its own storage, zone and language of the panel. */
export interface Person {
  page: Page;
  complaints: Complaints;
  /** Closes the window; throws when the console has complained of anything that no story has taken. */
  close(): Promise<void>;
}

export interface PersonOptions {
  /** Of the newsroom. */
  url: string;
  session: Session;
  timeZone?: string;
  language?: 'en' | 'uk';
}

/** Opens a window that is signed in to the admin panel, with nothing in it yet. */
export async function openWindow(browser: Browser, options: PersonOptions): Promise<Person> {
  const context = await browser.newContext({
    baseURL: options.url,
    timezoneId: options.timeZone ?? 'Europe/Kyiv',
    viewport: { width: 1360, height: 1000 },
    // What fades or slides may be seen, and is not what these tests are about.
    reducedMotion: 'reduce',
    storageState: signedIn(options),
  });
  await neverWaitForScreen(context);
  const page = await context.newPage();
  const complaints = listenTo(page);
  const forget = keepEvidenceOf(page);
  return {
    page,
    complaints,
    async close() {
      forget();
      await context.close();
      complaints.end();
    },
  };
}

/** What the panel keeps in a browser after a login with "Remember me". */
function signedIn({ url, session, language = 'en' }: PersonOptions) {
  const { hostname, origin } = new URL(url);
  const { token, refresh } = session;
  const stored = {
    jwtToken: JSON.stringify(token),
    isLoggedIn: 'true',
    'strapi-admin-language': language,
  };
  const localStorage = Object.entries(stored).map(([name, value]) => ({ name, value }));
  const cookie = { ...refresh, domain: hostname, path: '/admin', expires: -1, httpOnly: true };
  return {
    cookies: [{ ...cookie, secure: false, sameSite: 'Lax' as const }],
    origins: [{ origin, localStorage }],
  };
}

/**
 * Without a screen Chromium may stop drawing, and with that never be idle: Strapi, which shows the
 * actions of a list and of an edit view once it is, would not show them at all.
 */
async function neverWaitForScreen(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const whenIdle = requestIdleCallback;
    requestIdleCallback = (callback) => whenIdle(callback, { timeout: 100 });
  });
}
