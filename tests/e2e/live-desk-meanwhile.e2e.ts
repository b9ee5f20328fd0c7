import type { Page } from 'playwright-core';

import { dayAfter } from '../../src/plugins/newsroom/admin/src/pages/live-desk/day-step';
import { describeWithBrowser } from '../support/browser/chromium';
import type { Person } from '../support/browser/person';
import { NOON } from '../support/noon';
import { card, change, headline, putOut, setTime, toDesk, write } from './desk';
import { BRIEF } from './edit-view';
import { OPENING_MS, openOffice, type Office } from './office';
import { seen } from './panel';

describeWithBrowser('what happens on the live desk meanwhile', () => {
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

  it('does not put out again what a colleague has taken down', async () => {
    const { documentId } = await putOut(office, 'Wrong bridge');
    await toDesk(page);
    const title = await change(page, 'Wrong bridge');
    await title.fill('Right bridge');
    await office.staff.admin.post(`/newsroom/desk/briefs/${documentId}/unpublish`);
    await seen(page.getByRole('alert').filter({ hasText: 'has unpublished this brief' }));
    await title.press('Control+Enter');
    await seen(page.getByRole('alert').filter({ hasText: 'whether it goes out again' }));
    await olena.complaints.take(/status of 409/);
    expect(await readers()).not.toContain('bridge');
    await page.getByRole('button', { name: 'Keep mine to publish it' }).click();
    await title.press('Control+Enter');
    await seen(card(page, 'Right bridge').getByRole('button', { name: 'Unpublish' }));
    expect(await readers()).toContain('Right bridge');
  });

  it('says what is wrong with a text that only the full editor changes', async () => {
    const { documentId } = await putOut(office, 'Rich text');
    const form = `/content-manager/collection-types/${BRIEF}/${documentId}?locale=en`;
    const heading = { type: 'heading', level: 2, children: [{ type: 'text', text: '' }] };
    await office.staff.admin.put(form, { title: 'Rich text', body: [heading] });
    await toDesk(page);
    await seen(card(page, 'Rich text').getByText('Unpublished changes'));
    const title = await change(page, 'Rich text');
    await title.fill('Richer text');
    await title.press('Control+Enter');
    await seen(page.getByRole('alert').filter({ hasText: 'Write the text.' }));
    await olena.complaints.take(/status of 400/);
    await title.fill('Rich text');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await seen(card(page, 'Rich text').getByRole('button', { name: 'Edit' }));
  });

  it('shows where a brief went that stands on another day, and leads there', async () => {
    await putOut(office, 'Of today');
    await toDesk(page);
    await write(page, 'Of long ago', 'Text.');
    await setTime(page, '2024-02-01', '17:25');
    await page.keyboard.press('Control+Enter');
    await seen(page.getByRole('main').getByText('You find it under February 1, 2024.').last());
    await page.getByRole('link', { name: 'Show that day' }).click();
    await seen(card(page, 'Of long ago'));
    await page.getByRole('button', { name: 'Today' }).click();
    await seen(card(page, 'Of today'));
  });

  it('keeps composer and edits open when the newsroom turns a day', async () => {
    await putOut(office, 'Late ferry');
    await toDesk(page);
    const title = await change(page, 'Late ferry');
    await title.fill('Typed before midnight');
    await write(page, 'Half a head', 'Half a text');
    await page.route('**/newsroom/desk/briefs?**', async (route) => {
      const response = await route.fetch();
      const body = (await response.json()) as { meta: { today: string } };
      const tomorrow = dayAfter(body.meta.today, 1);
      const meta = { ...body.meta, day: tomorrow, today: tomorrow, total: 0 };
      await route.fulfill({ response, json: { ...body, data: [], meta } });
    });
    await putOut(office, 'The last of the day');
    await seen(page.getByText('Nothing has been published on this day yet.'));
    expect(await headline(page).inputValue()).toBe('Half a head');
    expect(await page.getByLabel('Text').first().inputValue()).toBe('Half a text');
    expect(await title.inputValue()).toBe('Typed before midnight');
    await page.unrouteAll({ behavior: 'wait' });
  });

  async function readers(): Promise<string> {
    return (await fetch(`${office.url}/api/live-briefs`)).text();
  }
});
