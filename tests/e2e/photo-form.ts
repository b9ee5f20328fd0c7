import fs from 'node:fs';
import path from 'node:path';

import type { Locator, Page } from 'playwright-core';

import type { HttpClient } from '../support/http';
import { root } from '../support/root';
import { create, upload } from './edit-view';
import { goTo } from './panel';

/** The part of the form that is about whom to credit. */
export const CREDIT = 'section:has(> div [name=newsroom-credit-line])';

const FORM = '/admin/content-manager/collection-types/api::photo.photo';
const FILE = path.join(root, 'tests/fixtures/photo/full.jpg');

/** What the file says, in its XMP and IPTC blocks. */
export const OF_FILE = {
  photographer: 'Mykola Sample',
  agency: 'Sample Images Ukraine',
  distributor: 'Example Pictures',
  caption: 'Командир бригади у Львові, Україна, 1 лютого 2024 року.',
  alternativeText: 'A soldier in a snowy street',
  takenAt: '2024-02-01T15:25:00.000Z',
  digitalSourceType: 'digitalCapture',
  usageTerms: 'One use with this story.',
};

/** What an editor may have typed instead. */
export const TYPED = {
  photographer: 'Pia Sample',
  agency: 'Sample Desk',
  distributor: 'Other Pictures',
};
export const LINE = '(Photo by Pia Sample/Sample Desk via Other Pictures)';

/** A photo of the library with that file. */
export async function makePhoto(admin: HttpClient, name: string, fields = {}): Promise<string> {
  const image = await upload(admin, `${name}.jpg`, 'image/jpeg', fs.readFileSync(FILE));
  return create(admin, 'api::photo.photo', '', {
    name,
    alternativeText: 'A soldier',
    image,
    ...fields,
  });
}

/** Opens the form of a photo, `create` for a new one. */
export async function openPhoto(page: Page, documentId: string): Promise<Locator> {
  await goTo(page, `${FORM}/${documentId}`);
  const panel = page.locator(CREDIT);
  await panel.waitFor();
  return panel;
}

/** One value of the file. */
export function rowOf(panel: Locator, name: string): Locator {
  return panel.getByRole('listitem').filter({ hasText: new RegExp(`^${name} · `) });
}

export function pasteField(form: Page | Locator): Locator {
  return form.getByRole('textbox', { name: 'Paste a credit line' });
}

/** Through the clipboard, as an editor does. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Caption' }).fill(text);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+X');
  await pasteField(page).focus();
  await page.keyboard.press('Control+V');
}

/** The three fields that say whom to credit. */
export function credit(page: Page): Promise<string[]> {
  const labels = ['Photographer', 'Agency', 'Distributor'];
  return Promise.all(labels.map((name) => page.getByRole('textbox', { name }).inputValue()));
}

/** Adds the file to a form, as an editor does. */
export async function addFile(page: Page, form: Page | Locator = page): Promise<void> {
  await form.getByRole('button', { name: 'Click to add an asset' }).click();
  // The topmost, where the form is in a dialog itself.
  const dialog = page.getByRole('dialog').last();
  await dialog
    .getByRole('button', { name: /^Add (?:new|more) assets$/ })
    .first()
    .click();
  await dialog.locator('input[type=file]').setInputFiles(FILE);
  await dialog.getByRole('button', { name: 'Upload 1 asset' }).click();
  await dialog.getByRole('button', { name: 'Finish' }).click();
  await page.getByRole('button', { name: 'Finish' }).waitFor({ state: 'detached' });
}
