import type { Page } from 'playwright-core';

import { chromiumPath, type Person } from '../support/browser';
import {
  card as cardOn,
  complaintsOf,
  DESK,
  focusIsOn,
  forgive,
  headline,
  OPENING_MS,
  openOffice,
  seen,
  write,
  type Office,
} from './desk-office';

const describeWithBrowser = chromiumPath() ? describe : describe.skip;

/** Of the page, where the functions given to `evaluate` run. */
declare const document: { activeElement: { tagName: string; innerText: string; id: string } };

describeWithBrowser('the live desk, in a browser', () => {
  let office: Office;
  let olena: Person;
  let page: Page;

  beforeAll(async () => {
    office = await openOffice();
    olena = await office.open({ email: await office.staff.hire('Olena', 'strapi-editor') });
    ({ page } = olena);
  }, OPENING_MS);

  afterAll(() => office?.close());

  afterEach(() => {
    // A complaint of the console fails the test that it came in.
    const complaints = complaintsOf(olena);
    if (complaints.length > 0) throw new Error(complaints.join('\n'));
  });

  it('publishes with Ctrl+Enter, and is ready for the next brief', async () => {
    await write(page, 'Bridge reopens', 'The first tram has crossed.\n\nCars follow at noon.');
    await page.keyboard.press('Control+Enter');
    await card('Bridge reopens').waitFor();
    await seen(page.getByRole('status').filter({ hasText: 'Published at' }));
    expect(await focusIsOn(headline(page))).toBe(true);
    expect(await headline(page).inputValue()).toBe('');
    const reader = await fetch(`${office.url}/api/live-briefs`);
    expect(await reader.json()).toMatchObject({
      data: [
        {
          title: 'Bridge reopens',
          bodyHtml: '<p>The first tram has crossed.</p><p>Cars follow at noon.</p>',
        },
      ],
    });
  });

  it('keeps what could not be published, and says why on the field', async () => {
    await headline(page).fill('Only a headline');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    await seen(page.getByText('Write some text.'));
    const text = page.getByLabel('Text').first();
    expect(await text.getAttribute('aria-invalid')).toBe('true');
    expect(await headline(page).inputValue()).toBe('Only a headline');
    await text.fill('Now with text.');
    await page.route('**/newsroom/desk/briefs?**', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue()
    );
    await page.keyboard.press('Control+Enter');
    await seen(page.getByRole('alert').filter({ hasText: 'could not be reached' }));
    expect(await text.inputValue()).toBe('Now with text.');
    await page.unroute('**/newsroom/desk/briefs?**');
    await forgive(olena, /net::ERR_FAILED/);
    await page.keyboard.press('Control+Enter');
    await card('Only a headline').waitFor();
  });

  it('loses nothing on a reload, in each language its own', async () => {
    await write(page, 'Half a head', 'Half a text');
    await page.reload();
    await seen(card('Bridge reopens'));
    expect(await headline(page).inputValue()).toBe('Half a head');
    await page.goto(`${office.url}${DESK}?locale=uk`);
    await headline(page).waitFor();
    expect(await headline(page).inputValue()).toBe('');
    await page.goBack();
    await card('Bridge reopens').waitFor();
    expect(await page.getByLabel('Text').first().inputValue()).toBe('Half a text');
    await write(page, '', '');
  });

  it('shows what another editor publishes, without a reload, and does not move the focus', async () => {
    const taras = await office.open({ email: await office.staff.hire('Taras', 'strapi-editor') });
    await headline(page).fill('Typing');
    await write(taras.page, 'From a colleague', 'Text.');
    await taras.page.keyboard.press('Control+Enter');
    await seen(card('From a colleague').getByText('New', { exact: true }));
    await seen(page.getByRole('status').filter({ hasText: 'New: From a colleague' }));
    expect(await focusIsOn(headline(page))).toBe(true);
    await headline(page).fill('');
    await taras.close();
  });

  it('changes a brief in its place', async () => {
    await button('Bridge reopens', 'Edit').click();
    const editing = page.getByRole('group', { name: 'Edit “Bridge reopens”' });
    await editing.getByRole('textbox', { name: 'Headline' }).fill('Bridge reopens to trams');
    await page.keyboard.press('Control+Enter');
    await seen(card('Bridge reopens to trams'));
    expect(await focusIsOn(card('Bridge reopens to trams'))).toBe(true);
  });

  it('pins, unpublishes after a question, and publishes again', async () => {
    await button('Bridge reopens to trams', 'Pin').click();
    await seen(card('Bridge reopens to trams').getByText('Pinned', { exact: true }));
    await button('Bridge reopens to trams', 'Unpublish').click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Confirm' }).click();
    await seen(card('Bridge reopens to trams').getByText('Draft', { exact: true }));
    const gone = await fetch(
      `${office.url}/api/live-briefs?filters[title][$eq]=Bridge reopens to trams`
    );
    expect(await gone.json()).toMatchObject({ data: [] });
    await button('Bridge reopens to trams', 'Publish').click();
    await card('Bridge reopens to trams')
      .getByText('Draft', { exact: true })
      .waitFor({ state: 'detached' });
  });

  it('never overwrites a colleague in silence', async () => {
    await button('From a colleague', 'Edit').click();
    const editing = page.getByRole('group', { name: 'Edit “From a colleague”' });
    await editing.getByRole('textbox', { name: 'Headline' }).fill('Mine');
    const briefs = await office.briefs();
    const brief = briefs.find(({ title }) => title === 'From a colleague');
    await office.staff.admin.put(`/newsroom/desk/briefs/${brief?.documentId}`, {
      version: brief?.version,
      data: { title: 'Theirs' },
    });
    await seen(page.getByRole('alert').filter({ hasText: 'Sample Admin has changed this brief' }));
    await page.getByRole('button', { name: 'Keep mine' }).click();
    await page
      .getByRole('group', { name: 'Edit “Theirs”' })
      .getByRole('textbox', { name: 'Headline' })
      .focus();
    await page.keyboard.press('Control+Enter');
    await seen(card('Mine'));
  });

  it('asks before an edit is thrown away', async () => {
    await button('Mine', 'Edit').click();
    const editing = page.getByRole('group', { name: 'Edit “Mine”' });
    await editing.getByRole('textbox', { name: 'Headline' }).fill('Long work');
    await editing.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
    expect(await editing.getByRole('textbox', { name: 'Headline' }).inputValue()).toBe('Long work');
    await editing.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Confirm' }).click();
    await editing.waitFor({ state: 'detached' });
    expect(await focusIsOn(card('Mine'))).toBe(true);
  });

  it('walks from day to day without losing the focus', async () => {
    const previous = page.getByRole('button', { name: 'Previous day' });
    await previous.focus();
    await page.keyboard.press('Enter');
    await seen(page.getByText('Nothing has been published on this day yet.'));
    expect(await focusIsOn(previous)).toBe(true);
    await page.getByRole('button', { name: 'Today' }).click();
    await seen(card('Mine'));
  });

  it('is worked with the keyboard alone', async () => {
    await headline(page).focus();
    const stops: string[] = [];
    for (let stop = 0; stop < 9; stop += 1) {
      await page.keyboard.press('Tab');
      stops.push(
        await page.evaluate(() => {
          const element = document.activeElement;
          return element.tagName === 'ARTICLE' ? 'ARTICLE' : element.innerText || element.id;
        })
      );
    }
    expect(stops).toContain('Publish');
    expect(stops).toContain('ARTICLE');
    await page.locator('article').first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await focusIsOn(page.locator('article').nth(1))).toBe(true);
    await page.keyboard.press('End');
    expect(await focusIsOn(page.locator('article').last())).toBe(true);
    await page.keyboard.press('Home');
    await page.keyboard.press('Tab');
    expect(
      await focusIsOn(page.locator('article').first().getByRole('button', { name: 'Edit' }))
    ).toBe(true);
  });

  function card(title: string) {
    return cardOn(page, title);
  }

  function button(title: string, name: string) {
    return card(title).getByRole('button', { name, exact: true });
  }
});
