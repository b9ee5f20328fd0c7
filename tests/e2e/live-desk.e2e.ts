import type { Browser, Page } from 'playwright-core';

import {
  accessibilityFaults,
  chromiumPath,
  openBrowser,
  type Person,
  type PersonOptions,
  signInAs,
} from '../support/browser';
import { emptyDatabase, type TestDatabase } from '../support/database';
import { newFolder, removeFolder } from '../support/folder';
import { type NewsroomProcess, startNewsroom } from '../support/process';
import { foundStaff, PASSWORD, type Staff } from '../support/staff';

const describeWithBrowser = chromiumPath() ? describe : describe.skip;
/** Of the page, where the functions given to `evaluate` run. */
declare const document: { activeElement: { tagName: string; innerText: string; id: string } };

const DESK = '/admin/plugins/newsroom/live-desk';

describeWithBrowser('the live desk, in a browser', () => {
  let folder: string;
  let database: TestDatabase;
  let newsroom: NewsroomProcess;
  let staff: Staff;
  let browser: Browser;
  let olena: Person;
  let page: Page;
  let author: string;
  let editor: string;

  beforeAll(async () => {
    folder = newFolder();
    database = await emptyDatabase(folder);
    newsroom = await startNewsroom(folder, { ...database.env, NODE_ENV: 'production' });
    staff = await foundStaff(newsroom.url);
    editor = await staff.hire('Olena', 'strapi-editor');
    await staff.admin.post('/content-manager/collection-types/api::article.article?locale=en', {
      title: 'The bridge',
    });
    await staff.admin.post('/content-manager/collection-types/api::article.article?locale=uk', {
      title: 'Міст',
    });
    author = await staff.hire('Iryna', 'strapi-author');
    browser = await openBrowser();
    olena = await open({ email: editor });
    ({ page } = olena);
  });

  afterAll(async () => {
    await browser?.close();
    await newsroom?.stop();
    await database?.drop();
    removeFolder(folder);
  });

  afterEach(() => {
    const real = olena.complaints.filter((text) => !text.includes('favicon'));
    olena.complaints.length = 0;
    expect(real).toEqual([]);
  });

  it('publishes with Ctrl+Enter, and is ready for the next brief', async () => {
    await write('Bridge reopens', 'The first tram has crossed.\n\nCars follow at noon.');
    await page.keyboard.press('Control+Enter');
    await card('Bridge reopens').waitFor();
    await seen(page.getByRole('status').filter({ hasText: 'Published at' }));
    expect(
      await headline().evaluate((input) => (input as unknown) === document.activeElement)
    ).toBe(true);
    expect(await headline().inputValue()).toBe('');
    const reader = await fetch(`${newsroom.url}/api/live-briefs`);
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
    await headline().fill('Only a headline');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    await seen(page.getByText('Write some text.'));
    const text = page.getByLabel('Text').first();
    expect(await text.getAttribute('aria-invalid')).toBe('true');
    expect(await headline().inputValue()).toBe('Only a headline');
    await text.fill('Now with text.');
    await page.route('**/newsroom/desk/briefs?**', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue()
    );
    await page.keyboard.press('Control+Enter');
    await seen(page.getByRole('alert').filter({ hasText: 'could not be reached' }));
    expect(await text.inputValue()).toBe('Now with text.');
    await page.unroute('**/newsroom/desk/briefs?**');
    olena.complaints.length = 0; // The browser itself reports the request that was cut off.
    await page.keyboard.press('Control+Enter');
    await card('Only a headline').waitFor();
  });

  it('loses nothing on a reload, in each language its own', async () => {
    await write('Half a head', 'Half a text');
    await page.reload();
    await seen(card('Bridge reopens'));
    expect(await headline().inputValue()).toBe('Half a head');
    await page.goto(`${newsroom.url}${DESK}?locale=uk`);
    await headline().waitFor();
    expect(await headline().inputValue()).toBe('');
    await page.goBack();
    await card('Bridge reopens').waitFor();
    expect(await page.getByLabel('Text').first().inputValue()).toBe('Half a text');
    await write('', '');
  });

  it('shows what another editor publishes, without a reload, and does not move the focus', async () => {
    const taras = await open({ email: await staff.hire('Taras', 'strapi-editor') });
    await headline().fill('Typing');
    await taras.page.getByRole('textbox', { name: 'Headline' }).fill('From a colleague');
    await taras.page.getByLabel('Text').first().fill('Text.');
    await taras.page.keyboard.press('Control+Enter');
    await seen(card('From a colleague').getByText('New', { exact: true }));
    await seen(page.getByRole('status').filter({ hasText: 'New: From a colleague' }));
    expect(
      await headline().evaluate((input) => (input as unknown) === document.activeElement)
    ).toBe(true);
    await headline().fill('');
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
      `${newsroom.url}/api/live-briefs?filters[title][$eq]=Bridge reopens to trams`
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
    const { data } = await desk<{ data: Brief[] }>('GET', '/briefs');
    const brief = data.find(({ title }) => title === 'From a colleague');
    await desk('PUT', `/briefs/${brief?.documentId}`, {
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

  it('is worked with the keyboard alone', async () => {
    await headline().focus();
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

  it.each(['Europe/Kyiv', 'America/New_York', 'Asia/Tokyo'])(
    "shows and takes the newsroom's clock on a laptop in %s",
    async (timeZone) => {
      const person = await open({ email: await another(), timeZone });
      const title = `From ${timeZone}`;
      await person.page.goto(`${newsroom.url}${DESK}?day=2024-02-01`);
      await person.page.getByRole('textbox', { name: 'Headline' }).first().fill(title);
      await person.page.getByLabel('Text').first().fill('Text.');
      await person.page.getByRole('button', { name: 'Set another time' }).click();
      await person.page.getByLabel('Time: day, Kyiv').fill('2024-02-01');
      await person.page.getByLabel('Time: time, Kyiv').fill('17:25');
      await person.page.keyboard.press('Control+Enter');
      await seen(person.page.getByRole('article', { name: title }).getByText('17:25'));
      const { data } = await desk<{ data: Brief[] }>('GET', '/briefs?day=2024-02-01');
      const brief = data.find((one) => one.title === title);
      expect(brief?.timestamps.published.utc).toBe('2024-02-01T15:25:00.000Z');
      await person.close();
    }
  );

  it.each(['en', 'uk'] as const)('has no serious accessibility fault, in %s', async (language) => {
    const person = await open({ email: await another(), language });
    await person.page.locator('article').first().waitFor();
    expect(await accessibilityFaults(person.page, 'main')).toEqual([]);
    await person.page.getByRole('combobox').nth(1).click();
    await person.page.getByRole('listbox').waitFor();
    await person.page.locator('article').first().getByRole('button').first().click();
    await person.page.locator('article form').waitFor();
    await person.page.keyboard.press('Control+Enter');
    expect(await accessibilityFaults(person.page, 'main')).toEqual([]);
    await person.close();
  });

  it('is neither in the menu nor at its address for those who may not see it', async () => {
    const iryna = await open({ email: author }, false);
    await iryna.page.getByRole('link', { name: 'Content Manager' }).waitFor();
    expect(await iryna.page.getByRole('link', { name: 'Live desk' }).count()).toBe(0);
    await iryna.page.goto(`${newsroom.url}${DESK}`);
    await seen(iryna.page.getByText("You don't have the permissions"));
    await iryna.close();
  });

  /** Strapi lets one account sign in only a few times in five minutes. */
  let hired = 0;
  function another(): Promise<string> {
    hired += 1;
    return staff.hire(`Editor${hired}`, 'strapi-editor');
  }

  interface Brief {
    documentId: string;
    title: string;
    version: string;
    timestamps: { published: { utc: string } };
  }

  async function open(options: Partial<PersonOptions> & { email: string }, goes = true) {
    const person = await signInAs(browser, { url: newsroom.url, password: PASSWORD, ...options });
    if (goes) {
      await person.page.goto(`${newsroom.url}${DESK}`);
      await person.page.locator('form').first().waitFor();
    }
    return person;
  }

  async function desk<Body>(method: 'GET' | 'PUT', path: string, body?: object): Promise<Body> {
    const address = `/newsroom/desk${path}`;
    const answer =
      method === 'GET'
        ? await staff.admin.get<Body>(address)
        : await staff.admin.put<Body>(address, body);
    if (answer.status !== 200) throw new Error(`${address} was answered with ${answer.text}`);
    return answer.body;
  }

  function headline() {
    return page.getByRole('textbox', { name: 'Headline' }).first();
  }

  async function write(title: string, text: string): Promise<void> {
    await headline().fill(title);
    await page.getByLabel('Text').first().fill(text);
  }

  function card(title: string) {
    return page.getByRole('article', { name: title, exact: true });
  }

  function button(title: string, name: string) {
    return card(title).getByRole('button', { name, exact: true });
  }
});

/** Waits until it is there; throws when it does not come. */
function seen(locator: ReturnType<Page['locator']>): Promise<void> {
  return locator.first().waitFor({ state: 'attached', timeout: 15_000 });
}

/** The page moves the focus a moment after the change that asks for it. */
async function focusIsOn(locator: ReturnType<Page['locator']>): Promise<boolean> {
  const element = await locator.elementHandle();
  const isFocused = await locator
    .page()
    .waitForFunction((expected) => (expected as unknown) === document.activeElement, element, {
      timeout: 5_000,
    })
    .catch(() => null);
  return isFocused !== null;
}
