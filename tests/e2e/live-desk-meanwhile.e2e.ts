import type { Page } from 'playwright-core';

import { dayAfter } from '../../src/plugins/newsroom/admin/src/pages/live-desk/day-step';
import { chromiumPath, type Person } from '../support/browser';
import {
  card,
  complaintsOf,
  forgive,
  headline,
  OPENING_MS,
  openOffice,
  seen,
  write,
  type Brief,
  type Office,
} from './desk-office';
import { BRIEF } from './edit-view-office';

const describeWithBrowser = chromiumPath() ? describe : describe.skip;

describeWithBrowser('what happens on the live desk meanwhile', () => {
  let office: Office;
  let olena: Person;
  let page: Page;

  beforeAll(async () => {
    office = await openOffice();
    olena = await office.open({ email: await office.editor() });
    ({ page } = olena);
  }, OPENING_MS);

  afterAll(() => office?.close());

  afterEach(() => {
    // A complaint of the console fails the test that it came in.
    const complaints = complaintsOf(olena);
    if (complaints.length > 0) throw new Error(complaints.join('\n'));
  });

  it('does not put out again what a colleague has taken down', async () => {
    const { documentId } = await publish('Wrong bridge');
    const title = await edit('Wrong bridge');
    await title.fill('Right bridge');
    await office.staff.admin.post(`/newsroom/desk/briefs/${documentId}/unpublish`);
    await seen(page.getByRole('alert').filter({ hasText: 'has taken this brief down' }));
    await title.press('Control+Enter');
    await seen(page.getByRole('alert').filter({ hasText: 'whether it goes out again' }));
    await forgive(olena, /status of 409/);
    expect(await readers()).not.toContain('bridge');
    await page.getByRole('button', { name: 'Keep mine to publish it' }).click();
    await title.press('Control+Enter');
    await card(page, 'Right bridge').getByRole('button', { name: 'Unpublish' }).waitFor();
    expect(await readers()).toContain('Right bridge');
  });

  it('says what is wrong with a text that only the full editor changes', async () => {
    const { documentId } = await publish('Rich text');
    const form = `/content-manager/collection-types/${BRIEF}/${documentId}?locale=en`;
    const heading = { type: 'heading', level: 2, children: [{ type: 'text', text: '' }] };
    await office.staff.admin.put(form, { title: 'Rich text', body: [heading] });
    await seen(card(page, 'Rich text').getByText('Unpublished changes'));
    const title = await edit('Rich text');
    await title.fill('Richer text');
    await title.press('Control+Enter');
    await seen(page.getByRole('alert').filter({ hasText: 'Write some text in the body.' }));
    await forgive(olena, /status of 400/);
    await title.fill('Rich text');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await card(page, 'Rich text').getByRole('button', { name: 'Edit' }).waitFor();
  });

  it('shows where a brief went that stands on another day, and leads there', async () => {
    await write(page, 'Of long ago', 'Text.');
    await page.getByRole('button', { name: 'Set another time' }).click();
    await page.getByLabel('Time: day, Kyiv').fill('2024-02-01');
    await page.getByLabel('Time: time, Kyiv').fill('17:25');
    await page.keyboard.press('Control+Enter');
    await seen(page.getByRole('main').getByText('It stands on February 1, 2024.').last());
    await page.getByRole('link', { name: 'Show that day' }).click();
    await seen(card(page, 'Of long ago'));
    await page.getByRole('button', { name: 'Today' }).click();
    await seen(card(page, 'Right bridge'));
  });

  it('keeps composer and edits open when the newsroom turns a day', async () => {
    const title = await edit('Right bridge');
    await title.fill('Typed before midnight');
    await write(page, 'Half a head', 'Half a text');
    await page.route('**/newsroom/desk/briefs?**', async (route) => {
      const response = await route.fetch();
      const body = (await response.json()) as { meta: { today: string } };
      const tomorrow = dayAfter(body.meta.today, 1);
      const meta = { ...body.meta, day: tomorrow, today: tomorrow, total: 0 };
      await route.fulfill({ response, json: { ...body, data: [], meta } });
    });
    await office.staff.admin.post('/newsroom/desk/briefs?locale=en', {
      data: { title: 'The last of the day', text: 'Text.' },
    });
    await seen(page.getByText('Nothing has been published on this day yet.'));
    expect(await headline(page).inputValue()).toBe('Half a head');
    expect(await page.getByLabel('Text').first().inputValue()).toBe('Half a text');
    expect(await title.inputValue()).toBe('Typed before midnight');
    await page.unrouteAll({ behavior: 'wait' });
  });

  async function publish(title: string): Promise<Brief> {
    const data = { title, text: 'Text.' };
    await office.staff.admin.post('/newsroom/desk/briefs?locale=en', { data });
    await card(page, title).waitFor();
    const brief = (await office.briefs()).find((one) => one.title === title);
    if (!brief) throw new Error(`${title} is not on the desk.`);
    return brief;
  }

  /** Opens an edit and gives its headline. */
  async function edit(title: string) {
    await card(page, title).getByRole('button', { name: 'Edit', exact: true }).click();
    const field = page.locator('article form').getByRole('textbox', { name: 'Headline' });
    await field.waitFor();
    return field;
  }

  async function readers(): Promise<string> {
    return (await fetch(`${office.url}/api/live-briefs`)).text();
  }
});
