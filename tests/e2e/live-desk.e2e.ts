import type { Page } from 'playwright-core';

import { describeWithBrowser } from '../support/browser/chromium';
import type { Person } from '../support/browser/person';
import { NOON } from '../support/noon';
import { card as cardOn, change, headline, putOut, toDesk, write } from './desk';
import { OPENING_MS, openOffice, type Office } from './office';
import { expectFocus, gone, seen } from './panel';

/** Of the page, where the functions given to `evaluate` run. */
declare const document: { activeElement: { tagName: string; innerText: string; id: string } };

describeWithBrowser('the live desk, in a browser', () => {
  let office: Office;
  let olena: Person;
  let page: Page;

  beforeAll(async () => {
    office = await openOffice({ NEWSROOM_TIME_ZONE: NOON }, 'kept');
  }, OPENING_MS);

  beforeEach(async () => {
    olena = await office.open();
    ({ page } = olena);
  });
  afterEach(() => olena.close());

  afterAll(() => office?.close());

  it('publishes with Ctrl+Enter, and is ready for the next brief', async () => {
    await toDesk(page);
    await write(page, 'Bridge reopens', 'The first tram has crossed.\n\nCars follow at noon.');
    await page.keyboard.press('Control+Enter');
    await seen(card('Bridge reopens'));
    await seen(page.getByRole('status').filter({ hasText: 'Published at' }));
    await expectFocus(headline(page));
    expect(await headline(page).inputValue()).toBe('');
    expect(await readersGet('Bridge reopens')).toMatchObject({
      data: [
        {
          title: 'Bridge reopens',
          bodyHtml: '<p>The first tram has crossed.</p><p>Cars follow at noon.</p>',
        },
      ],
    });
  });

  it('keeps what could not be published, and says why on the field', async () => {
    await toDesk(page);
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
    await olena.complaints.take(/net::ERR_FAILED/);
    await page.keyboard.press('Control+Enter');
    await seen(card('Only a headline'));
  });

  it('loses nothing on a reload, in each language its own', async () => {
    await putOut(office, 'Ferry delayed');
    await toDesk(page);
    await write(page, 'Half a head', 'Half a text');
    await page.reload();
    await seen(card('Ferry delayed'));
    expect(await headline(page).inputValue()).toBe('Half a head');
    await toDesk(page, '?locale=uk');
    expect(await headline(page).inputValue()).toBe('');
    await page.goBack();
    await seen(card('Ferry delayed'));
    expect(await page.getByLabel('Text').first().inputValue()).toBe('Half a text');
  });

  it('shows what another editor publishes, without a reload, and does not move the focus', async () => {
    await toDesk(page);
    await headline(page).fill('Typing');
    await putOut(office, 'From a colleague');
    await seen(card('From a colleague').getByText('New', { exact: true }));
    await seen(page.getByRole('status').filter({ hasText: 'New: From a colleague' }));
    await expectFocus(headline(page));
  });

  it('changes a brief in its place', async () => {
    await putOut(office, 'Market opens');
    await toDesk(page);
    const title = await change(page, 'Market opens');
    await title.fill('Market opens to all');
    await page.keyboard.press('Control+Enter');
    await seen(card('Market opens to all'));
    await expectFocus(card('Market opens to all'));
  });

  it('pins, unpublishes after a question, and publishes again', async () => {
    await putOut(office, 'Snow is coming');
    await toDesk(page);
    await button('Snow is coming', 'Pin').click();
    await seen(card('Snow is coming').getByText('Pinned', { exact: true }));
    await button('Snow is coming', 'Unpublish').click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Confirm' }).click();
    const draft = card('Snow is coming').getByText('Draft', { exact: true });
    await seen(draft);
    expect(await readersGet('Snow is coming')).toMatchObject({ data: [] });
    await button('Snow is coming', 'Publish').click();
    await gone(draft);
  });

  it('never overwrites a colleague in silence', async () => {
    const { documentId, version } = await putOut(office, 'Nobody’s');
    await toDesk(page);
    await (await change(page, 'Nobody’s')).fill('Mine');
    await office.staff.admin.put(`/newsroom/desk/briefs/${documentId}`, {
      version,
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
    await putOut(office, 'School closed');
    await toDesk(page);
    const title = await change(page, 'School closed');
    const editing = page.getByRole('group', { name: 'Edit “School closed”' });
    const question = page.getByRole('alertdialog');
    await title.fill('Long work');
    await editing.getByRole('button', { name: 'Cancel' }).click();
    await question.getByRole('button', { name: 'Cancel' }).click();
    await gone(question);
    expect(await title.inputValue()).toBe('Long work');
    await editing.getByRole('button', { name: 'Cancel' }).click();
    await question.getByRole('button', { name: 'Confirm' }).click();
    await gone(editing);
    await expectFocus(card('School closed'));
  });

  it('walks from day to day without losing the focus', async () => {
    await putOut(office, 'Of today');
    await toDesk(page);
    const previous = page.getByRole('button', { name: 'Previous day' });
    await previous.focus();
    await page.keyboard.press('Enter');
    await seen(page.getByText('Nothing has been published on this day yet.'));
    await expectFocus(previous);
    await page.getByRole('button', { name: 'Today' }).click();
    await seen(card('Of today'));
  });

  it('turns to the day that is typed, and to none for what is no day', async () => {
    await toDesk(page);
    const day = page.getByRole('textbox', { name: 'Day', exact: true });
    await day.fill('1.2.2024');
    await page.keyboard.press('Enter');
    await seen(page.getByText('Thursday, February 1, 2024'));
    await expectFocus(day);
    expect(await day.inputValue()).toBe('2024-02-01');
    await day.fill('1/3/2024');
    await page.keyboard.press('Tab');
    await seen(page.getByText('“1/3/2024” is no day.'));
    await seen(page.getByText('Thursday, February 1, 2024'));
  });

  it('is worked with the keyboard alone', async () => {
    await putOut(office, 'By hand, before');
    await putOut(office, 'By hand, after');
    await toDesk(page);
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
    const briefs = page.locator('article');
    await briefs.first().focus();
    await page.keyboard.press('ArrowDown');
    await expectFocus(briefs.nth(1));
    await page.keyboard.press('End');
    await expectFocus(briefs.last());
    await page.keyboard.press('Home');
    await page.keyboard.press('Tab');
    await expectFocus(briefs.first().getByRole('button', { name: 'Edit' }));
  });

  function card(title: string) {
    return cardOn(page, title);
  }

  function button(title: string, name: string) {
    return card(title).getByRole('button', { name, exact: true });
  }

  /** What the site shows of a headline. */
  async function readersGet(title: string): Promise<unknown> {
    const query = new URLSearchParams({ 'filters[title][$eq]': title });
    return (await fetch(`${office.url}/api/live-briefs?${query.toString()}`)).json();
  }
});
