import type { Locator, Page } from 'playwright-core';

import { waitFor } from '../support/wait-for';
import { focusIsOn } from './desk-office';

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

async function expectFocus(button: Locator): Promise<void> {
  expect(await focusIsOn(button)).toBe(true);
}
