import type { Locator, Page } from 'playwright-core';

import { waitFor } from '../support/wait-for';

/** Of the page, where the functions given to `evaluate` run. */
declare const document: { activeElement: unknown };
declare const history: { pushState(state: null, unused: string, address: string): void };
declare function dispatchEvent(event: Event): boolean;

const PATIENCE_MS = 30_000;

/** Waits until a person can see it: what is only attached may be in a closed list, or about to go. */
export function seen(locator: Locator): Promise<void> {
  return locator.first().waitFor({ state: 'visible', timeout: PATIENCE_MS });
}

/** Waits until it is gone. */
export function gone(locator: Locator): Promise<void> {
  return locator.waitFor({ state: 'detached', timeout: PATIENCE_MS });
}

/**
 * The panel moves the focus a moment after the change that asks for it, and may put another element
 * in the place of the first meanwhile.
 */
export async function expectFocus(locator: Locator): Promise<void> {
  await waitFor(
    `the focus on ${String(locator)}`,
    () => locator.evaluate((element) => (element as unknown) === document.activeElement),
    PATIENCE_MS
  );
}

/** Waits out what the panel does in a later turn of the page, such as handing back the keyboard. */
export async function nextTurn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
}

/** Says no to an open dialog with the keyboard. It hears Escape some milliseconds after it shows. */
export async function escape(dialog: Locator): Promise<void> {
  await dialog.waitFor();
  await waitFor('the dialog to close', async () => {
    await dialog.page().keyboard.press('Escape');
    const closing = dialog.waitFor({ state: 'detached', timeout: 1000 });
    return closing.then(
      () => true,
      () => false
    );
  });
}

/** Says yes to a question with the keyboard, from where the question puts it. */
export async function confirmByKeyboard(page: Page): Promise<void> {
  const question = page.getByRole('alertdialog');
  await question.waitFor();
  await expectFocus(question.getByRole('button', { name: 'Cancel' }));
  await page.keyboard.press('Tab');
  await expectFocus(question.getByRole('button', { name: 'Confirm' }));
  await page.keyboard.press('Enter');
}

/** Picks from a list. It gives the focus back a moment after it closes. */
export async function choose(page: Page, list: string, option: string): Promise<void> {
  const box = page.getByRole('combobox', { name: list });
  await box.click();
  await page.getByRole('option', { name: option }).click();
  await expectFocus(box);
}

/** Chooses a row until its action shows: a list that is still being read forgets what has been chosen. */
export async function tick(row: Locator, action: Locator): Promise<void> {
  await waitFor('the choice', async () => {
    await row.getByRole('checkbox').check();
    return action.isVisible();
  });
}

/**
 * Goes to another page of the panel as its links do. Loading the panel anew takes seconds, so it is
 * loaded only where it is not there yet.
 */
export async function goTo(page: Page, address: string): Promise<void> {
  if (!page.url().includes('/admin')) {
    await page.goto(address);
    return;
  }
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new Event('popstate'));
  }, address);
}

/** The same, until the other page's heading shows. */
export async function goWithin(page: Page, address: string): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 });
  const left = await heading.innerText();
  await goTo(page, address);
  await heading.filter({ hasNotText: left }).waitFor();
}
