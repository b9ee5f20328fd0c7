import type { Page } from 'playwright-core';

import type { Person } from '../support/browser/person';
import { goTo } from './panel';

/** Of the page, where the functions given to `evaluate` run. */
declare const localStorage: { removeItem(key: string): void } & Record<string, string>;

/** A page of the panel that asks for nothing and shows nothing but that. */
const NOWHERE = '/admin/nowhere';
const PATIENCE_MS = 3000;
/** What the panel itself keeps there; the rest was typed or chosen in a story. */
const OF_PANEL = ['jwtToken', 'isLoggedIn', 'strapi-admin-language'];

/** Windows in which the panel is loaded, and which no story uses. */
export interface WaitingWindows {
  /** @param key who sits there, and how: windows of one key are alike */
  take(key: string, open: () => Promise<Person>): Promise<Person>;
}

/**
 * Loading the panel takes seconds of both cores, so a story hands its window on to the next one of the
 * same person: at a page without content, with nothing kept. A window that does not get there, such
 * as one that asks whether to leave a form, is closed, and so is one that may complain late.
 */
export function waitingWindows(): WaitingWindows {
  const waiting = new Map<string, Person[]>();

  return {
    async take(key, open) {
      const alike = waiting.get(key) ?? [];
      waiting.set(key, alike);
      const person = alike.pop() ?? (await open());
      return {
        ...person,
        async close() {
          const { page, complaints } = person;
          if (complaints.areExpected() || !(await isCleared(page))) return person.close();
          complaints.end();
          alike.push(person);
        },
      };
    },
  };
}

async function isCleared(page: Page): Promise<boolean> {
  if (!page.url().includes('/admin')) return false;
  try {
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await goTo(page, NOWHERE);
    await page
      .getByRole('heading', { name: /Page not found|Сторінка не знайдена/ })
      .waitFor({ timeout: PATIENCE_MS });
    await page.evaluate((kept) => {
      for (const key of Object.keys(localStorage)) {
        if (!kept.includes(key)) localStorage.removeItem(key);
      }
    }, OF_PANEL);
    return true;
  } catch {
    return false;
  }
}
