import type { Page } from 'playwright-core';

import { describeWithBrowser } from '../support/browser/chromium';
import type { Person } from '../support/browser/person';
import { NOON } from '../support/noon';
import { card, headline, toDesk, write } from './desk';
import { create, makeArticle, makeSamples, PHOTO, type Samples } from './edit-view';
import { OPENING_MS, openOffice, type Office } from './office';
import { confirmByKeyboard, expectFocus, seen } from './panel';

/** Of the page, where the functions given to `evaluate` run. */
declare const document: { activeElement: { tagName: string } };

describeWithBrowser('the fields of the live desk', () => {
  let office: Office;
  let samples: Samples;
  let olena: Person;
  let page: Page;

  beforeAll(async () => {
    office = await openOffice({ NEWSROOM_TIME_ZONE: NOON }, 'kept');
    samples = await makeSamples(office.staff.admin);
  }, OPENING_MS);

  beforeEach(async () => {
    olena = await office.open();
    ({ page } = olena);
  });
  afterEach(() => olena.close());

  afterAll(() => office?.close());

  const option = (name: string) => page.getByRole('option').filter({ hasText: name });
  const field = (name: string) => page.getByRole('combobox', { name, exact: true });
  const taken = (name: string) => page.getByRole('button', { name });

  it('puts out a brief with a story and a photo, pinned, as a key event', async () => {
    await makeArticle(office.staff.admin, samples, { title: 'The tunnel' });
    await toDesk(page);
    await write(page, 'With everything', 'Text.');
    await searched('tunnel', () => field('Story').fill('tunnel'));
    await option('The tunnel').click();
    await searched('pia', () => field('Photo').fill('pia'));
    await seen(option('Bridge'));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await seen(taken('Photo: remove “Bridge”'));
    await page.getByRole('checkbox', { name: 'Pinned' }).check();
    await page.getByRole('checkbox', { name: 'Key event' }).check();
    await headline(page).press('Control+Enter');
    const brief = card(page, 'With everything');
    await seen(brief.getByText('Pinned', { exact: true }));
    await seen(brief.getByText('Key event', { exact: true }));
    await seen(brief.getByText('Story: The tunnel · Photo by Pia Sample'));
    // The next brief is likely to be of the same story.
    await taken('Story: remove “The tunnel”').click();
    await expectFocus(field('Story'));
  });

  it('leads to a photo without credit, and takes it once the credit is there', async () => {
    const { admin } = office.staff;
    const photo = { name: 'Old mill', image: samples.image, alternativeText: 'A mill' };
    const id = await create(admin, PHOTO, '', photo);
    await toDesk(page);
    await write(page, 'Uncredited', 'Text.');
    await searched('mill', () => field('Photo').fill('mill'));
    await option('Old mill').click();
    await headline(page).press('Control+Enter');
    await seen(page.getByText('Add a credit to the lead photo, or choose another photo.'));
    const remove = taken('Photo: remove “Old mill”');
    await expectFocus(remove);
    expect(await remove.getAttribute('aria-invalid')).toBe('true');
    await olena.complaints.take(/status of 400/);
    const credited = { ...photo, photographer: 'Ira Sample' };
    const changed = await admin.put(`/content-manager/collection-types/${PHOTO}/${id}`, credited);
    expect(changed).toMatchObject({ status: 200 });
    await headline(page).press('Control+Enter');
    await seen(card(page, 'Uncredited').getByText('Photo by Ira Sample'));
  });

  it('says when a search has failed, and searches again', async () => {
    await page.route('**/newsroom/desk/photos?**', (route) => route.fulfill({ status: 500 }));
    await toDesk(page);
    await field('Photo').click();
    await seen(page.getByRole('status').filter({ hasText: 'The search failed.' }));
    await olena.complaints.take(/status of 500/);
    await page.unroute('**/newsroom/desk/photos?**');
    await field('Photo').fill('pia');
    await seen(option('Bridge'));
  });

  it('is worked by the keyboard alone, from the headline to taking it down', async () => {
    await makeArticle(office.staff.admin, samples, { title: 'The harbour' });
    await toDesk(page);
    await headline(page).focus();
    await page.keyboard.type('By hand');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Text.');
    await page.keyboard.press('Tab');
    await searched('harbour', () => page.keyboard.type('harbour'));
    await seen(option('The harbour'));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expectFocus(taken('Story: remove “The harbour”'));
    await page.keyboard.press('Tab');
    await expectFocus(field('Photo'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await seen(page.getByRole('checkbox', { name: 'Pinned', checked: true }));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await seen(card(page, 'By hand'));
    await expectFocus(headline(page));

    await tabTo('ARTICLE');
    await expectFocus(card(page, 'By hand'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const editing = page.getByRole('group', { name: 'Edit “By hand”' });
    await expectFocus(editing.getByRole('textbox', { name: 'Headline' }));
    await page.keyboard.press('Control+A');
    await page.keyboard.type('By the same hand');
    await page.keyboard.press('Control+Enter');
    const brief = card(page, 'By the same hand');
    await seen(brief.getByText('Pinned', { exact: true }));
    await expectFocus(brief);

    for (const stop of ['Edit', 'Unpin', 'Unpublish']) {
      await page.keyboard.press('Tab');
      await expectFocus(brief.getByRole('button', { name: stop, exact: true }));
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
