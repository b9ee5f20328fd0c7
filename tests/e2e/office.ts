import fs from 'node:fs';
import path from 'node:path';

import { openBrowser } from '../support/browser/chromium';
import { openWindow, type Person, type PersonOptions } from '../support/browser/person';
import { sqliteDatabase } from '../support/database';
import type { Environment } from '../support/environment';
import { newFolder, removeFolder } from '../support/folder';
import { startNewsroom } from '../support/process';
import { CHIEF, type Staff, staffOf } from '../support/staff';
import { goTo } from './panel';
import { EDITOR, PREPARED } from './prepared';
import { waitingWindows } from './waiting-windows';

/** A built and started newsroom, and the people who work in it. */
export interface Office {
  url: string;
  staff: Staff;
  /** Somebody signed in, in a window of their own. */
  open(options?: Opening): Promise<Person>;
  close(): Promise<void>;
}

export interface Opening extends Partial<Pick<PersonOptions, 'timeZone' | 'language'>> {
  /** Who: `CHIEF`, or an account that the story has hired. An editor unless told otherwise. */
  email?: string;
  /** The page that they open, `/admin/…`. */
  at?: string;
}

export { CHIEF };

/** What a hook may take that starts a server and a browser on a machine that does other things. */
export const OPENING_MS = 300_000;

/**
 * One for a file of stories. Its database has been started before and has nothing in it but the
 * staff: each story makes what it needs.
 *
 * @param settings on top of those of all tests
 * @param windows `kept` where the stories look at nothing but what they have made: the panel shows a
 *   list from its own memory first
 */
export async function openOffice(
  settings: Environment = {},
  windows: 'fresh' | 'kept' = 'fresh'
): Promise<Office> {
  const folder = newFolder();
  const file = path.join(folder, 'data.db');
  fs.copyFileSync(process.env[PREPARED] ?? '', file);
  const env = { ...sqliteDatabase(file).env, NODE_ENV: 'production', ...settings };
  const [newsroom, browser] = await Promise.all([startNewsroom(folder, env), openBrowser()]);
  const { url } = newsroom;
  const staff = await staffOf(url);
  const waiting = waitingWindows();
  return {
    url,
    staff,
    async open({ email = EDITOR, at, ...options } = {}) {
      const session = await staff.session(email);
      const opened = () => openWindow(browser, { url, session, ...options });
      const person = await (windows === 'kept'
        ? waiting.take(JSON.stringify({ email, ...options }), opened)
        : opened());
      if (at) await goTo(person.page, at);
      return person;
    },
    async close() {
      await browser.close();
      await newsroom.stop();
      removeFolder(folder);
    },
  };
}
