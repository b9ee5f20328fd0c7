import type { Locator, Page } from 'playwright-core';

import type { Office } from './office';
import { expectFocus, goTo } from './panel';

export const DESK = '/admin/plugins/newsroom/live-desk';

/** A brief as the desk's routes give it, as far as the stories look. */
export interface Brief {
  documentId: string;
  title: string;
  version: string;
  timestamps: { published: { utc: string } };
}

/** Goes to the live desk; `query` such as `?locale=uk` names the day and the language. */
export async function toDesk(page: Page, query = ''): Promise<void> {
  await goTo(page, `${DESK}${query}`);
  await page.locator('form').first().waitFor();
}

/** Puts a brief out as a colleague does. */
export async function putOut(
  { staff }: Office,
  title: string,
  fields: object = {},
  locale = 'en'
): Promise<Brief> {
  const data = { title, text: 'Text.', ...fields };
  const made = await staff.admin.post<{ data: Brief }>(`/newsroom/desk/briefs?locale=${locale}`, {
    data,
  });
  if (!made.body.data) throw new Error(`The desk answered with ${made.text}`);
  return made.body.data;
}

/** The first headline of the page, which is the composer's. */
export function headline(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Headline' }).first();
}

export async function write(page: Page, title: string, text: string): Promise<void> {
  await headline(page).fill(title);
  await page.getByLabel('Text').first().fill(text);
}

/** One brief of the feed by its headline. */
export function card(page: Page, title: string): Locator {
  return page.getByRole('article', { name: title, exact: true });
}

/** Dates the brief of the composer by the newsroom's clock. */
export async function setTime(page: Page, day: string, clock: string, place = ''): Promise<void> {
  await page.getByRole('button', { name: 'Set another time' }).click();
  await page.getByLabel(`Time: day, ${place}`).fill(day);
  await page.getByLabel(`Time: time, ${place}`).fill(clock);
}

/** Begins to change a brief in its place; gives the headline of the form. */
export async function change(page: Page, title: string): Promise<Locator> {
  await card(page, title).getByRole('button', { name: 'Edit', exact: true }).click();
  const field = page
    .getByRole('group', { name: `Edit “${title}”` })
    .getByRole('textbox', { name: 'Headline' });
  await expectFocus(field);
  return field;
}

/** Turns the desk to the briefs of another language, named as in English. */
export async function turnTo(page: Page, language: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Language of the briefs' }).click();
  await page.getByRole('option', { name: language }).click();
}
