import type { Browser, Locator, Page } from 'playwright-core';

import { openBrowser, type Person, type PersonOptions, signInAs } from '../support/browser';
import { emptyDatabase } from '../support/database';
import type { Environment } from '../support/environment';
import { newFolder, removeFolder } from '../support/folder';
import { awayFromMidnight } from '../support/midnight';
import { startNewsroom } from '../support/process';
import { foundStaff, PASSWORD, type Staff } from '../support/staff';
import { waitFor } from '../support/wait-for';

/** Of the page, where the functions given to `evaluate` run. */
declare const document: { activeElement: unknown };

export const DESK = '/admin/plugins/newsroom/live-desk';

/** A whole file of browser stories. */
const FILE_MS = 360_000;

/** A brief as the desk's routes give it, as far as the stories look. */
export interface Brief {
  documentId: string;
  title: string;
  version: string;
  timestamps: { published: { utc: string } };
}

/** A built and started newsroom with one story in each language, and people at its desk. */
export interface Office {
  url: string;
  staff: Staff;
  /** A new editor; Strapi lets one account sign in only a few times in five minutes. */
  editor(): Promise<string>;
  /** Somebody signed in, at the desk unless `goes` is false. */
  open(options: Partial<PersonOptions> & { email: string }, goes?: boolean): Promise<Person>;
  briefs(query?: string): Promise<Brief[]>;
  close(): Promise<void>;
}

/** It may wait for the newsroom's midnight, and then starts a server and a browser. */
export const OPENING_MS = 300_000;

/** @param settings on top of those of all tests */
export async function openOffice(settings: Environment = {}): Promise<Office> {
  await awayFromMidnight(FILE_MS);
  const folder = newFolder();
  const database = await emptyDatabase(folder);
  const env = { ...database.env, NODE_ENV: 'production', ...settings };
  const newsroom = await startNewsroom(folder, env);
  const staff = await foundStaff(newsroom.url);
  const articles = '/content-manager/collection-types/api::article.article';
  await staff.admin.post(`${articles}?locale=en`, { title: 'The bridge' });
  await staff.admin.post(`${articles}?locale=uk`, { title: 'Міст' });
  const browser: Browser = await openBrowser();
  let hired = 0;

  return {
    url: newsroom.url,
    staff,
    editor() {
      hired += 1;
      return staff.hire(`Editor${hired}`, 'strapi-editor');
    },
    async open(options, goes = true) {
      const person = await signInAs(browser, { url: newsroom.url, password: PASSWORD, ...options });
      if (goes) {
        await person.page.goto(`${newsroom.url}${DESK}`);
        await person.page.locator('form').first().waitFor();
      }
      return person;
    },
    async briefs(query = '') {
      const answer = await staff.admin.get<{ data: Brief[] }>(`/newsroom/desk/briefs${query}`);
      if (answer.status !== 200) throw new Error(`The desk answered with ${answer.text}`);
      return answer.body.data;
    },
    async close() {
      await browser.close();
      await newsroom.stop();
      await database.drop();
      removeFolder(folder);
    },
  };
}

/** The first headline of the page, which is the composer's. */
export function headline(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Headline' }).first();
}

export async function write(page: Page, title: string, text: string): Promise<void> {
  await headline(page).fill(title);
  await page.getByLabel('Text').first().fill(text);
}

/** Waits until it is there; throws when it does not come. */
export function seen(locator: Locator): Promise<void> {
  return locator.first().waitFor({ state: 'attached', timeout: 30_000 });
}

/** The page moves the focus a moment after the change that asks for it. */
export async function focusIsOn(locator: Locator): Promise<boolean> {
  const element = await locator.elementHandle();
  const isFocused = await locator
    .page()
    .waitForFunction((expected) => (expected as unknown) === document.activeElement, element, {
      timeout: 15_000,
    })
    .catch(() => null);
  return isFocused !== null;
}

/**
 * Takes an expected complaint of the browser itself off the list: of a request that was refused or
 * cut off it tells when it likes.
 */
export async function forgive({ complaints }: Person, expected: RegExp): Promise<void> {
  const index = await waitFor(`the complaint ${expected}`, () => {
    const found = complaints.findIndex((complaint) => expected.test(complaint));
    return found >= 0 ? { found } : null;
  });
  complaints.splice(index.found, 1);
}

/** One brief of the feed by its headline. */
export function card(page: Page, title: string): Locator {
  return page.getByRole('article', { name: title, exact: true });
}

/** What the console has said since it was last asked. */
export function complaintsOf({ complaints }: Person): string[] {
  return complaints.splice(0);
}
