import type { Page } from 'playwright-core';

import { chromiumPath, type Person } from '../support/browser';
import {
  card,
  complaintsOf,
  focusIsOn,
  forgive,
  headline,
  OPENING_MS,
  openOffice,
  seen,
  write,
  type Office,
} from './desk-office';
import { makeSamples, type Samples } from './edit-view-office';
import { confirmByKeyboard } from './question';

const describeWithBrowser = chromiumPath() ? describe : describe.skip;

/** Of the page, where the functions given to `evaluate` run. */
declare const document: { activeElement: { tagName: string } };

describeWithBrowser('the fields of the live desk', () => {
  let office: Office;
  let samples: Samples;
  let olena: Person;
  let page: Page;

  beforeAll(async () => {
    office = await openOffice();
    samples = await makeSamples(office.staff.admin);
    olena = await office.open({ email: await office.editor() });
    ({ page } = olena);
  }, OPENING_MS);

  afterAll(() => office?.close());

  afterEach(() => {
    // A complaint of the console fails the test that it came in.
    const complaints = complaintsOf(olena);
    if (complaints.length > 0) throw new Error(complaints.join('\n'));
  });

  const option = (name: string) => page.getByRole('option').filter({ hasText: name });
  const field = (name: string) => page.getByRole('combobox', { name, exact: true });
  const taken = (name: string) => page.getByRole('button', { name });

  it('puts out a brief with a story and a photo, pinned, as a key event', async () => {
    await write(page, 'With everything', 'Text.');
    await field('Story').fill('bridge');
    await option('The bridge').click();
    await searched('pia', () => field('Photo').fill('pia'));
    await option('Bridge').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await seen(taken('Photo: remove “Bridge”'));
    await page.getByRole('checkbox', { name: 'Pinned' }).first().check();
    await page.getByRole('checkbox', { name: 'Key event' }).first().check();
    await headline(page).press('Control+Enter');
    const brief = card(page, 'With everything');
    await seen(brief.getByText('Pinned', { exact: true }));
    await seen(brief.getByText('Key event', { exact: true }));
    await seen(brief.getByText('Story: The bridge · Photo by Pia Sample'));
    // The next brief is likely to be of the same story.
    await taken('Story: remove “The bridge”').click();
    expect(await focusIsOn(field('Story'))).toBe(true);
  });

  it('leads to a photo without credit, and takes it once the credit is there', async () => {
    await write(page, 'Uncredited', 'Text.');
    await field('Photo').fill('nameless');
    await option('Nameless view').click();
    await headline(page).press('Control+Enter');
    await seen(page.getByText('Add a credit to the lead photo, or choose another photo.'));
    const remove = taken('Photo: remove “Nameless view”');
    expect(await focusIsOn(remove)).toBe(true);
    expect(await remove.getAttribute('aria-invalid')).toBe('true');
    await forgive(olena, /status of 400/);
    const { admin } = office.staff;
    const photo = `/content-manager/collection-types/api::photo.photo/${samples.uncredited}`;
    const { body } = await admin.get(photo);
    const { image, alternativeText, name } = body.data;
    const credited = { image, alternativeText, name, photographer: 'Pia Sample' };
    expect(await admin.put(photo, credited)).toMatchObject({ status: 200 });
    await headline(page).press('Control+Enter');
    await seen(card(page, 'Uncredited').getByText('Photo by Pia Sample'));
  });

  it('says when a search has failed, and searches again', async () => {
    await page.route('**/newsroom/desk/photos?**', (route) => route.fulfill({ status: 500 }));
    await field('Photo').click();
    await seen(page.getByRole('status').filter({ hasText: 'The search has failed.' }));
    await forgive(olena, /status of 500/);
    await page.unroute('**/newsroom/desk/photos?**');
    await field('Photo').fill('pia');
    await seen(option('Bridge'));
    await field('Photo').fill('');
    await field('Photo').press('Escape');
  });

  it('is worked by the keyboard alone, from the headline to taking it down', async () => {
    await headline(page).focus();
    await page.keyboard.type('By hand');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Text.');
    await page.keyboard.press('Tab');
    await searched('bridge', () => page.keyboard.type('bridge'));
    await option('The bridge').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await focusIsOn(taken('Story: remove “The bridge”'))).toBe(true);
    await page.keyboard.press('Tab');
    expect(await focusIsOn(field('Photo'))).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await page.getByRole('checkbox', { name: 'Pinned' }).first().isChecked()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await card(page, 'By hand').waitFor();
    expect(await focusIsOn(headline(page))).toBe(true);

    await tabTo('ARTICLE');
    expect(await focusIsOn(card(page, 'By hand'))).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: 'Edit “By hand”' }).waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('By the same hand');
    await page.keyboard.press('Control+Enter');
    const brief = card(page, 'By the same hand');
    await seen(brief.getByText('Pinned', { exact: true }));
    expect(await focusIsOn(brief)).toBe(true);

    for (const stop of ['Edit', 'Unpin', 'Unpublish']) {
      await page.keyboard.press('Tab');
      expect(await focusIsOn(brief.getByRole('button', { name: stop, exact: true }))).toBe(true);
    }
    await page.keyboard.press('Enter');
    await confirmByKeyboard(page);
    await seen(brief.getByText('Draft', { exact: true }));
  });

  /** Until it is answered, the list still shows what the words before have found. */
  async function searched(words: string, type: () => Promise<void>): Promise<void> {
    const answer = page.waitForResponse((one) => one.url().includes(`search=${words}`));
    await type();
    await answer;
  }

  /** At most as many stops as the composer has. */
  async function tabTo(tagName: string): Promise<void> {
    for (let stop = 0; stop < 12; stop += 1) {
      await page.keyboard.press('Tab');
      const found = await page.evaluate(() => document.activeElement.tagName);
      if (found === tagName) return;
    }
  }
});
